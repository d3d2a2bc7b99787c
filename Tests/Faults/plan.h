// Which call in the data folder fails, shared with the test that decides it (Tests/Faults/plan.py, the same order).
#include <stdint.h>
#include <sys/mman.h>

enum kind { WRITE, SYNC, OPEN, CUT };
struct plan {
    int64_t kind, at, error, hit; // the call that fails, counted from 1 (0 for none), its errno, whether it came
    int64_t calls[4]; // how many of each kind were made since the test began to count
};

static struct plan *plan;

static void read_plan(const char *path) {
    int fd = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0) return;
    void *shared = mmap(NULL, sizeof *plan, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (shared != MAP_FAILED) plan = shared;
    close(fd);
}

static int planned(enum kind kind) {
    if (!plan) return 0;
    int64_t call = __sync_add_and_fetch(&plan->calls[kind], 1);
    if (plan->kind != kind || plan->at != call) return 0;
    plan->hit = 1;
    errno = (int)plan->error;
    return 1;
}
