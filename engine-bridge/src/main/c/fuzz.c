/*
 * Feeds broken plans to the parser: fuzz SECONDS PLAN...
 *
 * Each round takes one of the plans, changes, cuts or repeats a few bytes, and checks it. What the
 * parser calls sound is read as the steps would read it. The sanitizers see every access outside.
 */
#include "plan.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_PLANS 64
#define MOST_BYTES (1 << 20)

static uint64_t state = 88172645463325252u;

static uint32_t random_below(uint32_t limit) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return limit == 0 ? 0 : (uint32_t)(state >> 32) % limit;
}

static volatile uint64_t read_so_far;

static void read_all(struct fields bytes) {
    while (bytes.at < bytes.end) {
        read_so_far += *bytes.at++;
    }
}

static void walk(struct fields block);

static void walk_field(char kind, struct fields *fields) {
    if (kind == 'u') {
        read_so_far += next_number(fields);
    } else if (kind == 'U') {
        read_so_far += next_long(fields);
    } else if (kind == 's') {
        read_so_far += strlen(next_text(fields));
    } else if (kind == 'b') {
        read_all(next_bytes(fields));
    } else if (kind == 'n') {
        read_all(next_numbers(fields));
    } else if (kind == 'p') {
        walk(next_block(fields));
    } else {
        struct texts texts = next_texts(fields);
        while (texts.count-- > 0) {
            read_so_far += strlen(next_text(&texts.rest));
        }
    }
}

static const char *kinds_of(uint32_t wanted) {
    switch (wanted) {
#define STEP(code, name, kinds) \
    case code:                  \
        return kinds;
#include "steps.def"
#undef STEP
        default:
            abort();
    }
}

static void walk(struct fields block) {
    while (block.at < block.end) {
        struct fields fields;
        const char *kinds = kinds_of(next_step(&block, &fields));
        for (; *kinds != '\0'; kinds++) {
            walk_field(*kinds, &fields);
        }
        if (fields.at != fields.end) {
            abort();
        }
    }
}

static size_t change(unsigned char *bytes, size_t size) {
    static const uint32_t numbers[] = {0, 1, 4, 0x7fffffff, 0x80000000, 0xfffffffb, 0xffffffff};
    uint32_t at = random_below((uint32_t)size);
    switch (random_below(5)) {
        case 0:
            bytes[at] ^= (unsigned char)(1u << random_below(8));
            return size;
        case 1:
            bytes[at] = (unsigned char)random_below(256);
            return size;
        case 2:
            return at;
        case 3: {
            uint32_t number = numbers[random_below(sizeof numbers / sizeof numbers[0])];
            if (size >= 4) {
                memcpy(bytes + random_below((uint32_t)size - 3), &number, 4);
            }
            return size;
        }
        default: {
            uint32_t count = random_below((uint32_t)(size - at)) % 64;
            memmove(bytes + at, bytes + size - count, count);
            return size;
        }
    }
}

static bool round_of(const unsigned char *plan, size_t size) {
    unsigned char *bytes = malloc(size);
    memcpy(bytes, plan, size);
    for (uint32_t changes = 1 + random_below(4); changes > 0 && size > 0; changes--) {
        size = change(bytes, size);
    }
    /* Exactly as large as the plan, so that one byte too many is seen. */
    unsigned char *exact = malloc(size == 0 ? 1 : size);
    memcpy(exact, bytes, size);
    bool sound = plan_check(exact, size) == 0;
    if (sound) {
        walk(plan_steps(exact));
    }
    free(exact);
    free(bytes);
    return sound;
}

int main(int count, char **arguments) {
    static unsigned char plans[MOST_PLANS][MOST_BYTES];
    size_t sizes[MOST_PLANS];
    size_t known = 0;
    if (count < 3) {
        fputs("usage: fuzz SECONDS PLAN...\n", stderr);
        return 2;
    }
    for (int i = 2; i < count && known < MOST_PLANS; i++) {
        FILE *file = fopen(arguments[i], "rb");
        size_t size = file == NULL ? 0 : fread(plans[known], 1, MOST_BYTES, file);
        if (size == 0 || plan_check(plans[known], size) != 0) {
            fprintf(stderr, "fuzz: %s is no sound plan\n", arguments[i]);
            return 2;
        }
        fclose(file);
        walk(plan_steps(plans[known]));
        sizes[known++] = size;
    }
    time_t until = time(NULL) + atoi(arguments[1]);
    uint64_t rounds = 0;
    uint64_t sound = 0;
    while (time(NULL) < until) {
        for (int i = 0; i < 1000; i++, rounds++) {
            size_t plan = random_below((uint32_t)known);
            sound += round_of(plans[plan], sizes[plan]);
        }
    }
    printf("%llu plans, %llu of them sound, none read wrongly\n", (unsigned long long)rounds,
            (unsigned long long)sound);
    return 0;
}
