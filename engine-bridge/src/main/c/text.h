/* The few things about bytes and numbers that a freestanding program has to bring itself. */
#ifndef WINDLASS_TEXT_H
#define WINDLASS_TEXT_H

#include <stddef.h>
#include <stdint.h>

/* The compiler itself calls these, so their names and shapes are given. */
void *memcpy(void *restrict to, const void *restrict from, size_t size);
void *memset(void *to, int value, size_t size);

size_t text_length(const char *text);
int text_equal(const char *a, const char *b);

/* A line that is put together piece by piece; what does not fit is cut. */
struct line {
    size_t length;
    char text[256];
};
void line_text(struct line *line, const char *text);
void line_number(struct line *line, uint64_t number);

#endif
