/*
 * A plan: bytes written by Java that say what the launcher does, step by step.
 *
 *   plan   = "WINDLASS" version:u32 block
 *   block  = size:u32 step*            size is that of the steps, in bytes
 *   step   = code:u32 size:u32 field*  as steps.def has them for the code
 *   s, b   = size:u32 byte*            a text ends in a zero byte that is counted, and has no other
 *   l      = count:u32 s*
 *   n      = count:u32 u32*
 *   p      = block
 *
 * Numbers are little-endian. A plan is checked as a whole before its first step is done, so that
 * reading fields afterwards cannot fail. Steps are known by their offset in the plan.
 */
#ifndef WINDLASS_PLAN_H
#define WINDLASS_PLAN_H

#include <stddef.h>
#include <stdint.h>

#define PLAN_VERSION 1u
#define PLAN_LARGEST (64u << 20)
#define PLAN_DEEPEST 4
#define NO_SLOT UINT32_MAX
#define SLOTS 512

enum step_code {
#define STEP(code, name, kinds) STEP_##name = code,
#include "steps.def"
#undef STEP
};

/* A stretch of a plan that is being read. */
struct fields {
    const unsigned char *at;
    const unsigned char *end;
};

struct texts {
    uint32_t count;
    struct fields rest;
};

/* Zero when the plan is sound, else the offset of what is wrong plus one. */
size_t plan_check(const unsigned char *plan, size_t size);

/* The steps of a plan that was checked. */
struct fields plan_steps(const unsigned char *plan);

/* Takes the next step: its code, and its fields. */
uint32_t next_step(struct fields *block, struct fields *step);

uint32_t next_number(struct fields *fields);
uint64_t next_long(struct fields *fields);
const char *next_text(struct fields *fields);
struct fields next_bytes(struct fields *fields);
struct texts next_texts(struct fields *fields);
struct fields next_numbers(struct fields *fields);
struct fields next_block(struct fields *fields);

#endif
