// What Embedded Swift asks of a C library where there is none: memory, rounding, and a seed for hash tables.
//
// Blocks are as large as powers of two. One that is freed goes into the list of its size and is given out again, so that
// a page that trains for hours takes no more memory than its largest training did.
#include <stddef.h>
#include <stdint.h>

// Where the linker's own data ends.
extern unsigned char __heap_base;

enum { PAGE = 1 << 16, LEAST = 5, SIZES = 31, ALIGNMENT = 16 };

// In front of every block that is given out, next to it.
typedef struct Head {
    struct Head *next;
    // Of the whole block, as a power of two.
    uint32_t size;
    // Bytes between the block's begin and this head, where an alignment was asked for.
    uint32_t shift;
    uint32_t padding;
} Head;

static Head *freed[SIZES];
static uintptr_t unused_begin, unused_end;

static uint32_t power_above(size_t bytes) {
    uint32_t power = LEAST;
    while (power < SIZES && ((size_t)1 << power) < bytes) power += 1;
    return power;
}

static uintptr_t new_block(uint32_t power) {
    size_t bytes = (size_t)1 << power;
    if (unused_begin == 0) {
        unused_begin = ((uintptr_t)&__heap_base + ALIGNMENT - 1) & ~(uintptr_t)(ALIGNMENT - 1);
        unused_end = __builtin_wasm_memory_size(0) * (uintptr_t)PAGE;
    }
    if (bytes > unused_end - unused_begin) {
        size_t pages = (bytes - (unused_end - unused_begin) + PAGE - 1) / PAGE;
        if (__builtin_wasm_memory_grow(0, pages) == SIZE_MAX) __builtin_trap();
        unused_end += pages * PAGE;
    }
    uintptr_t block = unused_begin;
    unused_begin += bytes;
    return block;
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    if (alignment < ALIGNMENT) alignment = ALIGNMENT;
    if (size > (size_t)1 << (SIZES - 2) || alignment > PAGE) __builtin_trap();
    uint32_t power = power_above(size + sizeof(Head) + alignment);
    uintptr_t block;
    if (freed[power] != NULL) {
        Head *head = freed[power];
        freed[power] = head->next;
        block = (uintptr_t)head - head->shift;
    } else {
        block = new_block(power);
    }
    uintptr_t place = (block + sizeof(Head) + alignment - 1) & ~(uintptr_t)(alignment - 1);
    Head *head = (Head *)place - 1;
    head->size = power;
    head->shift = (uint32_t)((uintptr_t)head - block);
    *result = (void *)place;
    return 0;
}

void *malloc(size_t size) {
    void *result;
    posix_memalign(&result, ALIGNMENT, size);
    return result;
}

void free(void *memory) {
    if (memory == NULL) return;
    Head *head = (Head *)memory - 1;
    head->next = freed[head->size];
    freed[head->size] = head;
}

// Single instructions of WebAssembly.
void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) { return __builtin_memmove(to, from, count); }

// Of hash tables alone, which need no secret here: what is computed depends on nothing but the settings.
void arc4random_buf(void *to, size_t count) { memset(to, 0x5A, count); }

// Halves away from zero, as C has it; the instruction of WebAssembly rounds them to even numbers.
double round(double number) {
    double whole = __builtin_trunc(number);
    if (__builtin_fabs(number - whole) < 0.5) return whole;
    return whole + __builtin_copysign(1.0, number);
}
