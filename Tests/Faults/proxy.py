"""A bad line between callers and a server, or between the server and its database."""

import asyncio
import collections
import random
import threading


class Proxy:
    """Listens on a port of its own and passes on what comes, in a thread with a loop of its own."""

    def __init__(self, host, port):
        self.host, self.there = host, port
        self.happened = collections.Counter()
        self.tasks = set()  # the loop itself would forget those whose caller has gone
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        listening = asyncio.start_server(self._accept, "127.0.0.1", 0, limit=1 << 24)
        self.server = asyncio.run_coroutine_threadsafe(listening, self.loop).result(10)
        self.port = self.server.sockets[0].getsockname()[1]

    def close(self):
        asyncio.run_coroutine_threadsafe(self._end(), self.loop).result(10)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(10)
        self.loop.close()

    async def _end(self):
        self.server.close()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def _accept(self, reader, writer):
        self.tasks.add(asyncio.current_task())
        try:
            await self._serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # one of the two ends has gone
        finally:
            self.tasks.discard(asyncio.current_task())
            writer.transport.abort()

    async def _serve(self, reader, writer):
        raise NotImplementedError


class Lossy(Proxy):
    """Between callers and the server: one request a connection, to which something happens by chance."""

    # Of a hundred requests.
    FATES = {"answer lost": 30, "late": 10, "request cut": 8, "answer cut": 8, "sent twice": 10, "whole": 34}

    def __init__(self, port, late=0.5):
        self.late = late
        super().__init__("127.0.0.1", port)

    async def _serve(self, reader, writer):
        request = await self._request(reader)
        fate = random.choices(list(self.FATES), list(self.FATES.values()))[0]
        self.happened[fate] += 1
        if fate == "late":
            await asyncio.sleep(random.uniform(0, self.late))
        if fate == "request cut":
            await self._ask(request[:random.randrange(len(request))], waits=False)
            return
        asked = [self._ask(request) for _ in range(2 if fate == "sent twice" else 1)]
        answer = random.choice(await asyncio.gather(*asked))
        if fate == "answer lost":
            return
        writer.write(answer[:random.randrange(len(answer))] if fate == "answer cut" else answer)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def _request(self, reader):
        """The bytes of a request, after which the server is to close."""
        head = await reader.readuntil(b"\r\n\r\n")
        lines = [line for line in head.split(b"\r\n") if line and not line.lower().startswith(b"connection:")]
        length = next((int(line[15:]) for line in lines if line.lower().startswith(b"content-length:")), 0)
        return b"\r\n".join([*lines, b"Connection: close"]) + b"\r\n\r\n" + await reader.readexactly(length)

    async def _ask(self, request, waits=True):
        reader, writer = await asyncio.open_connection(self.host, self.there)
        try:
            writer.write(request)
            await writer.drain()
            return await reader.read(-1) if waits else b""
        finally:
            writer.close()


class Cut(Proxy):
    """Between the server and PostgreSQL: each connection ends in the middle of what it carries, after so many bytes."""

    def __init__(self, host, port, mean):
        self.mean = mean
        self.is_calm = True
        super().__init__(host, port)

    async def _serve(self, reader, writer):
        there, back = await asyncio.open_connection(self.host, self.there)
        left = [random.expovariate(1 / self.mean)]
        ways = [asyncio.ensure_future(self._carry(*way, left)) for way in ((reader, back), (there, writer))]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        back.transport.abort()
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)

    async def _carry(self, reader, writer, left):
        while some := await reader.read(1 << 16):
            if not self.is_calm:
                left[0] -= len(some)
                if left[0] < 0:
                    self.happened["cut"] += 1
                    writer.write(some[:random.randrange(len(some))])
                    return
            writer.write(some)
            await writer.drain()
