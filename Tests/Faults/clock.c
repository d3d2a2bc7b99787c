// A clock that a test sets, for one process (LD_PRELOAD, Linux).
//
//   CLOCK_SHIFT    a file of one 64-bit number, shared with the test: by how many milliseconds the clock goes ahead
//
// Only the time of day is shifted: what waits for a while waits as long as ever.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static int (*real)(clockid_t, struct timespec *);
static const volatile int64_t *shift;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("CLOCK_SHIFT");
    int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0) return;
    void *shared = mmap(NULL, sizeof *shift, PROT_READ, MAP_SHARED, fd, 0);
    if (shared != MAP_FAILED) shift = shared;
    close(fd);
}

int clock_gettime(clockid_t id, struct timespec *now) {
    // Called before the constructor, too.
    if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
    int done = real(id, now);
    if (done || !shift || (id != CLOCK_REALTIME && id != CLOCK_REALTIME_COARSE)) return done;
    int64_t nanoseconds = now->tv_nsec + *shift % 1000 * 1000000;
    now->tv_sec += *shift / 1000 + (nanoseconds >= 1000000000) - (nanoseconds < 0);
    now->tv_nsec = (nanoseconds + 1000000000) % 1000000000;
    return 0;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    (void)zone;
    struct timespec exact;
    int done = clock_gettime(CLOCK_REALTIME, &exact);
    *now = (struct timeval){exact.tv_sec, exact.tv_nsec / 1000};
    return done;
}

time_t time(time_t *now) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (now) *now = exact.tv_sec;
    return exact.tv_sec;
}
