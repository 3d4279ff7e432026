/* What the steps share: the descriptors that earlier steps left for later ones, and the report. */
#ifndef WINDLASS_LAUNCHER_H
#define WINDLASS_LAUNCHER_H

#include "plan.h"
#include "sys.h"
#include "text.h"

/* Exit code of a launcher that could not do a step; what and why is in the report. */
#define FAILED 125

struct machine {
    int report;                /* where news goes; -1 when nobody wants them any more */
    const unsigned char *plan; /* for the offsets of steps */
    size_t step;               /* offset of the step that is being done */
    int slot[SLOTS];           /* descriptors, or -1 */
    int child[SLOTS];          /* the process behind a slot, as this process numbers it */
    char **arguments;
    char **environment;
};

/* Does the steps of a block in order; comes back only when all were done. */
void run_block(struct machine *machine, struct fields block);

/* Reports that the present step failed, and leaves. */
_Noreturn void fail(struct machine *machine, long error);

/* Sends one line to whoever started the launcher. */
void report(struct machine *machine, const char *word, uint64_t number);
void stop_reporting(struct machine *machine);

/* Slots: a number out of range, or a slot with nothing in it, is an error of the plan. */
int slot_get(struct machine *machine, uint32_t slot);
long slot_put(struct machine *machine, uint32_t slot, long descriptor);

/* A descriptor of the process, once it is certain that it is the one that started at that time. */
long open_process(uint32_t pid, uint64_t start);

/* Keeps nothing of the starter's open: it must see the end of its pipes, and may go away. */
long let_go(struct machine *machine);

/* Makes a folder and those above it; links on the way are followed inside the present root. */
long make_folders(const char *path, unsigned mode);

/* Pages of zeroes, or NULL. */
void *pages(size_t size);

/* One function for each step: zero or more, or a negative errno. */
#define STEP(code, name, kinds) long step_##name(struct machine *machine, struct fields *fields);
#include "steps.def"
#undef STEP

#endif
