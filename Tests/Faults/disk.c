// A disk that can lose its power, fill up, fail or lie, for one process (LD_PRELOAD, Linux).
//
//   DISK_DIR     the data folder that is watched
//   DISK_IMAGE   what would lie on the disk if the power went now: only what was synced
//   DISK_LEAK    of 100 writes that were not synced yet, how many reach the image all the same, some of them torn
//   DISK_LIES    files whose names end like this are said to be synced and are not
//   DISK_FULL    while this file exists, nothing more can be written
//   DISK_PLAN    a file in which the test says which call fails: plan.h
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plan.h"

struct range { off_t at; size_t length; };
struct file { char name[NAME_MAX + 1]; struct range *ranges; size_t count, room; off_t cut; struct file *next; };

static const char *dir, *image, *lies, *full;
static long leak;
static unsigned seed = 1;
static struct file *files;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_ftruncate)(int, off_t), (*real_unlink)(const char *), (*real_open)(const char *, int, ...);

__attribute__((constructor)) static void begin(void) {
    dir = getenv("DISK_DIR"); image = getenv("DISK_IMAGE"); lies = getenv("DISK_LIES"); full = getenv("DISK_FULL");
    if (getenv("DISK_LEAK")) leak = atol(getenv("DISK_LEAK"));
    seed = (unsigned)getpid();
    real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    real_write = dlsym(RTLD_NEXT, "write");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_open = dlsym(RTLD_NEXT, "open");
    read_plan(getenv("DISK_PLAN"));
}

static int ends(const char *text, const char *end) {
    size_t a = strlen(text), b = strlen(end);
    return a >= b && strcmp(text + a - b, end) == 0;
}

// The name of a watched file in the data folder, or NULL. The -shm file is memory, never on a disk.
static const char *watched_path(char *path) {
    size_t length = dir ? strlen(dir) : 0;
    if (!length || strncmp(path, dir, length) || path[length] != '/' || strchr(path + length + 1, '/')) return NULL;
    return ends(path, "-shm") ? NULL : path + length + 1;
}

static const char *watched(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0) return NULL;
    path[length] = 0;
    return watched_path(path);
}

// With the mutex held.
static struct file *entry(const char *name) {
    for (struct file *file = files; file; file = file->next) if (!strcmp(file->name, name)) return file;
    struct file *file = calloc(1, sizeof *file);
    strncpy(file->name, name, NAME_MAX);
    file->cut = -1;
    file->next = files;
    return files = file;
}

static int open_image(const char *name) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", image, name);
    return real_open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
}

static void copy(int from, int to, off_t at, size_t length) {
    char buffer[1 << 16];
    while (length > 0) {
        ssize_t got = pread(from, buffer, length < sizeof buffer ? length : sizeof buffer, at);
        if (got <= 0) return;
        real_pwrite(to, buffer, (size_t)got, at);
        at += got;
        length -= (size_t)got;
    }
}

static void note(const char *name, off_t at, size_t length) {
    pthread_mutex_lock(&mutex);
    struct file *file = entry(name);
    if (file->count == file->room) {
        file->room = file->room ? file->room * 2 : 64;
        file->ranges = realloc(file->ranges, file->room * sizeof *file->ranges);
    }
    file->ranges[file->count++] = (struct range){at, length};
    // A cache may write early, and a page may be torn between two sectors.
    if (leak > 0 && (long)(rand_r(&seed) % 100) < leak) {
        size_t part = rand_r(&seed) % 2 || length < 1024 ? length : 512 * (1 + rand_r(&seed) % (length / 512));
        int to = open_image(name);
        char path[PATH_MAX];
        snprintf(path, sizeof path, "%s/%s", dir, name);
        int from = real_open(path, O_RDONLY | O_CLOEXEC);
        copy(from, to, at, part < length ? part : length);
        close(from);
        close(to);
    }
    pthread_mutex_unlock(&mutex);
}

static int refused(enum kind kind) {
    if (planned(kind)) return 1;
    if (full && access(full, F_OK) == 0) { errno = ENOSPC; return 1; }
    return 0;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) {
    char path[PATH_MAX];
    const char *name = watched(fd, path);
    if (name && refused(WRITE)) return -1;
    ssize_t done = real_pwrite(fd, bytes, length, at);
    if (name && image && done > 0) note(name, at, (size_t)done);
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t write(int fd, const void *bytes, size_t length) {
    char path[PATH_MAX];
    const char *name = dir ? watched(fd, path) : NULL;
    if (name && refused(WRITE)) return -1;
    off_t at = name ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = real_write(fd, bytes, length);
    if (name && image && done > 0) note(name, at, (size_t)done);
    return done;
}

int ftruncate64(int fd, off_t length) {
    char path[PATH_MAX];
    const char *name = watched(fd, path);
    if (name && refused(CUT)) return -1;
    int done = real_ftruncate(fd, length);
    if (name && image && done == 0) {
        pthread_mutex_lock(&mutex);
        entry(name)->cut = length;
        pthread_mutex_unlock(&mutex);
    }
    return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

// What was written before reaches the image; the machine's own disk is not asked.
static int sync_file(int fd) {
    char path[PATH_MAX];
    const char *name = watched(fd, path);
    if (!name) return 0;
    if (planned(SYNC)) return -1;
    if (!image || (lies && ends(name, lies))) return 0;
    pthread_mutex_lock(&mutex);
    struct file *file = entry(name);
    int to = open_image(name);
    struct stat now;
    for (size_t index = 0; index < file->count; index++)
        copy(fd, to, file->ranges[index].at, file->ranges[index].length);
    if (file->cut >= 0 && fstat(fd, &now) == 0) real_ftruncate(to, now.st_size);
    file->count = 0;
    file->cut = -1;
    close(to);
    pthread_mutex_unlock(&mutex);
    return 0;
}

int fsync(int fd) { return sync_file(fd); }
int fdatasync(int fd) { return sync_file(fd); }

int unlink(const char *path) {
    char copy_of_path[PATH_MAX], there[PATH_MAX];
    snprintf(copy_of_path, sizeof copy_of_path, "%s", path);
    const char *name = watched_path(copy_of_path);
    int done = real_unlink(path);
    if (done || !name || !image) return done;
    pthread_mutex_lock(&mutex);
    struct file *file = entry(name);
    file->count = 0;
    file->cut = -1;
    snprintf(there, sizeof there, "%s/%s", image, name);
    real_unlink(there);
    pthread_mutex_unlock(&mutex);
    return done;
}

static int open_file(const char *path, int flags, mode_t mode) {
    char copy_of_path[PATH_MAX];
    snprintf(copy_of_path, sizeof copy_of_path, "%s", path);
    if (watched_path(copy_of_path) && planned(OPEN)) return -1;
    // Called before the constructor, too.
    if (!real_open) real_open = dlsym(RTLD_NEXT, "open");
    return real_open(path, flags, mode);
}

#define WITH_MODE(name) \
    int name(const char *path, int flags, ...) { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        return open_file(path, flags, mode); \
    }
WITH_MODE(open)
WITH_MODE(open64)
