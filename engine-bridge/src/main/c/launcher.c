/*
 * The launcher: does what a plan says, step by step, and reports the first step that fails.
 *
 *   launcher PLAN [REPORT]
 *
 * It decides nothing. Lines of the report, on standard output or appended to the file REPORT:
 *   process N            a child was started
 *   ready                it waits for a byte on standard input
 *   abandoned            standard input ended instead
 *   failed OFFSET ERRNO  the step at this offset of the plan
 *   unsound OFFSET       the plan itself is wrong there
 */
#include "launcher.h"

#include <asm/mman.h>
#include <asm/stat.h>
#include <linux/mman.h>

#define LOWEST_KEPT 64 /* the report stays clear of the low numbers, which exec uses */

typedef long (*action)(struct machine *, struct fields *);

static action action_for(uint32_t code) {
    switch (code) {
#define STEP(code, name, kinds) \
    case code:                   \
        return step_##name;
#include "steps.def"
#undef STEP
        default:
            return NULL;
    }
}

void *pages(size_t size) {
    long at = sys6(__NR_mmap, 0, (long)size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
            -1, 0);
    return at < 0 ? NULL : (void *)at;
}

static void send(struct machine *machine, struct line *line) {
    line_text(line, "\n");
    if (machine->report >= 0) {
        sys_write(machine->report, line->text, line->length);
    }
}

void report(struct machine *machine, const char *word, uint64_t number) {
    struct line line = {0};
    line_text(&line, word);
    if (number > 0) {
        line_text(&line, " ");
        line_number(&line, number);
    }
    send(machine, &line);
}

void stop_reporting(struct machine *machine) {
    if (machine->report >= 0) {
        sys_close(machine->report);
        machine->report = -1;
    }
}

_Noreturn void fail(struct machine *machine, long error) {
    struct line line = {0};
    line_text(&line, "failed ");
    line_number(&line, machine->step);
    line_text(&line, " ");
    line_number(&line, (uint64_t)-error);
    send(machine, &line);
    sys_exit(FAILED);
}

int slot_get(struct machine *machine, uint32_t slot) {
    return slot < SLOTS ? machine->slot[slot] : -1;
}

long slot_put(struct machine *machine, uint32_t slot, long descriptor) {
    if (descriptor < 0) {
        return descriptor;
    }
    if (slot >= SLOTS || machine->slot[slot] >= 0) {
        sys_close((int)descriptor);
        return -EINVAL;
    }
    machine->slot[slot] = (int)descriptor;
    return 0;
}

void run_block(struct machine *machine, struct fields block) {
    while (block.at < block.end) {
        size_t offset = (size_t)(block.at - machine->plan);
        struct fields fields;
        action act = action_for(next_step(&block, &fields));
        machine->step = offset;
        long result = act(machine, &fields);
        if (result < 0) {
            machine->step = offset; /* a nested block has moved it */
            fail(machine, result);
        }
    }
}

/* Reads the whole plan, so that nobody can change it under our hands. */
static const unsigned char *read_plan(const char *path, size_t *size) {
    long file = sys_open(path, O_RDONLY, 0);
    struct stat about;
    if (file < 0 || sys2(__NR_fstat, file, &about) < 0) {
        return NULL;
    }
    if (about.st_size <= 0 || (uint64_t)about.st_size > PLAN_LARGEST) {
        return NULL;
    }
    *size = (size_t)about.st_size;
    unsigned char *plan = pages(*size);
    size_t done = 0;
    while (plan != NULL && done < *size) {
        long count = sys_read((int)file, plan + done, *size - done);
        if (count <= 0) {
            return NULL;
        }
        done += (size_t)count;
    }
    sys_close((int)file);
    return plan;
}

static void say(const char *text) { sys_write(2, text, text_length(text)); }

int launcher(int count, char **arguments, char **environment);

int launcher(int count, char **arguments, char **environment) {
    static struct machine machine;
    machine.arguments = arguments;
    machine.environment = environment;
    if (count != 2 && count != 3) {
        say("usage: launcher PLAN [REPORT]\n");
        return FAILED;
    }
    for (int i = 0; i < SLOTS; i++) {
        machine.slot[i] = -1;
    }
    long target = count == 3 ? sys_open(arguments[2], O_WRONLY | O_APPEND | O_CREAT, 0600) : 1;
    machine.report = (int)(target < 0 ? target
                                      : sys3(__NR_fcntl, target, F_DUPFD_CLOEXEC, LOWEST_KEPT));
    if (machine.report < 0) {
        say("launcher: the report cannot be written\n");
        return FAILED;
    }
    if (count == 3) {
        sys_close((int)target);
    }
    size_t size = 0;
    machine.plan = read_plan(arguments[1], &size);
    if (machine.plan == NULL) {
        fail(&machine, -ENOENT);
    }
    size_t wrong = plan_check(machine.plan, size);
    if (wrong != 0) {
        report(&machine, "unsound", wrong);
        return FAILED;
    }
    run_block(&machine, plan_steps(machine.plan));
    return 0;
}

#ifdef HOSTED
int main(int count, char **arguments, char **environment) {
    return launcher(count, arguments, environment);
}
#else
/* The kernel leaves the count, the arguments and the environment on the stack, and nothing else. */
__attribute__((used)) static _Noreturn void begin(long *stack) {
    char **arguments = (char **)(stack + 1);
    sys_exit(launcher((int)stack[0], arguments, arguments + stack[0] + 1));
}

#if defined(__x86_64__)
__asm__(".globl _start\n_start:\n xor %ebp, %ebp\n mov %rsp, %rdi\n and $-16, %rsp\n call begin\n");
#else
__asm__(".globl _start\n_start:\n mov x29, #0\n mov x30, #0\n mov x0, sp\n bl begin\n");
#endif
#endif
