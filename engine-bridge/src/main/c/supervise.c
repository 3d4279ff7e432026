/*
 * The process beside each container: it takes what the container writes to its log, and its end to
 * the exit record. It outlives whoever started it, and does nothing else.
 *
 * log   = record*; record = nanoseconds:u64 size:u32 stream:u32 byte*, little-endian
 *         stream 1 is standard output, 2 standard error, 3 tells how many bytes were lost (u64)
 * exit  = "exited CODE SIGNAL NANOSECONDS\n"
 */
#include "launcher.h"

#include <asm/poll.h>
#include <asm/stat.h>
#include <linux/wait.h>

#define CHUNK 65536
#define LOST 3

struct poll {
    int descriptor;
    short events;
    short happened;
};

struct header {
    uint64_t nanoseconds;
    uint32_t size;
    uint32_t stream;
};

struct watch {
    int log;
    uint64_t lost;
    struct poll polled[3]; /* standard output, standard error, the process */
};

static uint64_t now(void) {
    struct time time = {0};
    sys2(__NR_clock_gettime, 0, &time);
    return (uint64_t)time.seconds * 1000000000u + (uint64_t)time.nanoseconds;
}

/* Writes a record whole, or not at all: half a record would make the rest unreadable. */
static bool append(int log, uint32_t stream, const void *bytes, size_t size) {
    struct header header = {now(), (uint32_t)size, stream};
    struct part parts[2] = {{&header, sizeof header}, {bytes, size}};
    long written = sys3(__NR_writev, log, parts, 2);
    if (written == (long)(sizeof header + size)) {
        return true;
    }
    struct stat about;
    if (written > 0 && sys2(__NR_fstat, log, &about) >= 0) {
        sys2(__NR_ftruncate, log, about.st_size - written);
    }
    return false;
}

static void record(struct watch *watch, uint32_t stream, const void *bytes, size_t size) {
    if (watch->lost > 0 && append(watch->log, LOST, &watch->lost, sizeof watch->lost)) {
        watch->lost = 0;
    }
    if (watch->lost > 0 || !append(watch->log, stream, bytes, size)) {
        watch->lost += size;
    }
}

/* Takes what is there; false when nothing more will come, or nothing is there now. */
static bool drain(struct watch *watch, int stream) {
    static unsigned char chunk[CHUNK];
    struct poll *from = &watch->polled[stream];
    if (from->descriptor < 0) {
        return false;
    }
    long count = sys_read(from->descriptor, chunk, sizeof chunk);
    if (count > 0) {
        record(watch, (uint32_t)stream + 1, chunk, (size_t)count);
        return true;
    }
    if (count != -EAGAIN && count != -EINTR) {
        sys_close(from->descriptor);
        from->descriptor = -1;
    }
    return false;
}

static void write_exit(int file, int status) {
    struct line line = {0};
    int signal = status & 0x7f;
    line_text(&line, "exited ");
    line_number(&line, (uint64_t)(signal == 0 ? status >> 8 & 0xff : 128 + signal));
    line_text(&line, " ");
    line_number(&line, (uint64_t)signal);
    line_text(&line, " ");
    line_number(&line, now());
    line_text(&line, "\n");
    sys_write(file, line.text, line.length);
    sys1(__NR_fsync, file);
}

static void unblock(int descriptor) {
    if (descriptor >= 0) {
        long flags = sys2(__NR_fcntl, descriptor, F_GETFL);
        sys3(__NR_fcntl, descriptor, F_SETFL, flags | O_NONBLOCK);
    }
}

long step_SUPERVISE(struct machine *machine, struct fields *fields) {
    static struct watch watch;
    watch.log = slot_get(machine, next_number(fields));
    int exit_record = slot_get(machine, next_number(fields));
    int out = slot_get(machine, next_number(fields));
    int err = slot_get(machine, next_number(fields));
    int process = slot_get(machine, next_number(fields));
    watch.polled[0] = (struct poll){out, POLLIN, 0};
    watch.polled[1] = (struct poll){err, POLLIN, 0};
    watch.polled[2] = (struct poll){process, POLLIN, 0};
    unblock(out);
    unblock(err);
    long error = let_go(machine);
    if (error < 0) {
        return error;
    }
    /* No stray signal may end the one process that knows how the container ended. */
    uint64_t all = ~UINT64_C(0);
    sys4(__NR_rt_sigprocmask, 0, &all, 0, sizeof all);
    while (watch.polled[2].happened == 0) {
        sys5(__NR_ppoll, watch.polled, 3, 0, 0, sizeof all);
        for (int stream = 0; stream < 2; stream++) {
            if (watch.polled[stream].happened != 0) {
                drain(&watch, stream);
            }
        }
    }
    int status = 0;
    sys4(__NR_wait4, -1, &status, __WALL, 0);
    while (drain(&watch, 0) | drain(&watch, 1)) {
    }
    write_exit(exit_record, status);
    sys_exit(0);
}
