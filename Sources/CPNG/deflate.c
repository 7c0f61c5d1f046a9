// A drawn page is flat: most pixels are like their left neighbour or like the one above. So only
// these two distances are looked for, and whole runs are compared at once. That takes a third of the
// time of zlib's fastest level. The stream is a plain zlib stream (RFC 1950, 1951) with a Huffman
// code of its own for every block.

#include "deflate.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHORTEST = 3,
    LONGEST = 258,
    FARTHEST = 32768,
    LITERALS = 286,
    DISTANCES = 30,
    LENGTHS = 19,
    END_OF_BLOCK = 256,
    BLOCK = 1 << 16,
    ADLER = 65521,
};

// A literal is its byte; a match is MATCH, ABOVE if it is in the row above, and its length.
enum { MATCH = 1 << 30, ABOVE = 1 << 29 };

struct deflater {
    size_t row_size;
    size_t step;
    const uint8_t *above;
    // The run that still may grow.
    size_t run;
    int run_is_above;
    // Sums of the row before, for the checksum.
    uint32_t row_sum;
    uint32_t row_weighted;
    uint32_t sum;
    uint32_t sum_of_sums;
    size_t token_count;
    uint32_t tokens[BLOCK];
    uint64_t bits;
    int bit_count;
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    int failed;
};

// Bits

static void reserve(deflater *d, size_t more) {
    if (d->capacity - d->count >= more) {
        return;
    }
    size_t capacity = 2 * d->capacity + more;
    uint8_t *grown = realloc(d->bytes, capacity);
    if (grown == NULL) {
        d->failed = 1;
        return;
    }
    d->bytes = grown;
    d->capacity = capacity;
}

// Room must have been reserved; at most 32 bits.
static void put(deflater *d, uint32_t value, int count) {
    d->bits |= (uint64_t)value << d->bit_count;
    d->bit_count += count;
    while (d->bit_count >= 8) {
        d->bytes[d->count++] = (uint8_t)d->bits;
        d->bits >>= 8;
        d->bit_count -= 8;
    }
}

// Huffman codes

typedef struct {
    uint8_t lengths[LITERALS];
    uint16_t codes[LITERALS];
} code;

// Depths of the leaves of a Huffman tree; returns the largest.
static int depths(const uint32_t *frequencies, int count, uint8_t *lengths) {
    uint64_t weights[2 * LITERALS];
    int parents[2 * LITERALS];
    int open[LITERALS];
    int open_count = 0;
    for (int i = 0; i < count; i++) {
        lengths[i] = 0;
        weights[i] = frequencies[i];
        if (frequencies[i] > 0) {
            open[open_count++] = i;
        }
    }
    if (open_count == 1) {
        lengths[open[0]] = 1;
        return 1;
    }
    int nodes = count;
    while (open_count > 1) {
        // The two lightest.
        int a = 0;
        int b = 1;
        if (weights[open[b]] < weights[open[a]]) {
            a = 1;
            b = 0;
        }
        for (int i = 2; i < open_count; i++) {
            if (weights[open[i]] < weights[open[a]]) {
                b = a;
                a = i;
            } else if (weights[open[i]] < weights[open[b]]) {
                b = i;
            }
        }
        weights[nodes] = weights[open[a]] + weights[open[b]];
        parents[open[a]] = nodes;
        parents[open[b]] = nodes;
        open[a < b ? a : b] = nodes;
        open[a < b ? b : a] = open[--open_count];
        nodes++;
    }
    int deepest = 0;
    for (int i = 0; i < count; i++) {
        if (frequencies[i] == 0) {
            continue;
        }
        int depth = 0;
        for (int node = i; node != nodes - 1; node = parents[node]) {
            depth++;
        }
        lengths[i] = (uint8_t)depth;
        deepest = depth > deepest ? depth : deepest;
    }
    return deepest;
}

static uint16_t reversed(uint16_t value, int count) {
    uint16_t result = 0;
    for (int i = 0; i < count; i++) {
        result = (uint16_t)(result << 1 | (value >> i & 1));
    }
    return result;
}

// The code with the given limit of bits; changes the frequencies until it keeps to it.
static void make_code(uint32_t *frequencies, int count, int limit, code *result) {
    while (depths(frequencies, count, result->lengths) > limit) {
        for (int i = 0; i < count; i++) {
            frequencies[i] = (frequencies[i] + 1) / 2;
        }
    }
    uint16_t next = 0;
    for (int length = 1; length <= limit; length++) {
        next = (uint16_t)(next << 1);
        for (int i = 0; i < count; i++) {
            if (result->lengths[i] == length) {
                result->codes[i] = reversed(next++, length);
            }
        }
    }
}

// Matches

typedef struct {
    int symbol;
    int extra_bits;
    uint32_t extra;
} part;

static int log2_of(uint32_t value) { return 31 - __builtin_clz(value); }

static part length_part(uint32_t length) {
    uint32_t rest = length - SHORTEST;
    part result = {257 + (int)rest, 0, 0};
    if (length == LONGEST) {
        result.symbol = 285;
    } else if (rest >= 8) {
        int log = log2_of(rest);
        result.extra_bits = log - 2;
        result.symbol = 257 + 4 * (log - 1) + (int)(rest >> result.extra_bits & 3);
        result.extra = rest & ((1u << result.extra_bits) - 1);
    }
    return result;
}

static part distance_part(uint32_t distance) {
    uint32_t rest = distance - 1;
    part result = {(int)rest, 0, 0};
    if (rest >= 4) {
        int log = log2_of(rest);
        result.extra_bits = log - 1;
        result.symbol = 2 * log + (int)(rest >> result.extra_bits & 1);
        result.extra = rest & ((1u << result.extra_bits) - 1);
    }
    return result;
}

static part distance_of(const deflater *d, uint32_t token) {
    return distance_part((uint32_t)(token & ABOVE ? d->row_size : d->step));
}

static uint32_t length_of(uint32_t token) { return token & (ABOVE - 1); }

// Blocks

// The lengths of both codes, zeros run together.
static void put_lengths(
    deflater *d, const code *literals, int literal_count, const code *distances,
    int distance_count) {
    uint8_t all[LITERALS + DISTANCES];
    memcpy(all, literals->lengths, (size_t)literal_count);
    memcpy(all + literal_count, distances->lengths, (size_t)distance_count);
    int total = literal_count + distance_count;
    part parts[LITERALS + DISTANCES];
    uint32_t frequencies[LENGTHS] = {0};
    int count = 0;
    for (int i = 0; i < total;) {
        int zeros = 0;
        while (i + zeros < total && all[i + zeros] == 0 && zeros < 138) {
            zeros++;
        }
        part next = {all[i], 0, 0};
        if (zeros >= 11) {
            next = (part){18, 7, (uint32_t)zeros - 11};
        } else if (zeros >= 3) {
            next = (part){17, 3, (uint32_t)zeros - 3};
        }
        i += zeros >= 3 ? zeros : 1;
        frequencies[next.symbol]++;
        parts[count++] = next;
    }
    // A code of one symbol is not a complete one, which decoders want here.
    for (int i = 0; i < 2; i++) {
        frequencies[i] += frequencies[i] == 0;
    }
    code lengths;
    make_code(frequencies, LENGTHS, 7, &lengths);
    static const uint8_t order[LENGTHS] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                           11, 4,  12, 3, 13, 2, 14, 1, 15};
    put(d, (uint32_t)literal_count - 257, 5);
    put(d, (uint32_t)distance_count - 1, 5);
    put(d, LENGTHS - 4, 4);
    for (int i = 0; i < LENGTHS; i++) {
        put(d, lengths.lengths[order[i]], 3);
    }
    for (int i = 0; i < count; i++) {
        put(d, lengths.codes[parts[i].symbol], lengths.lengths[parts[i].symbol]);
        put(d, parts[i].extra, parts[i].extra_bits);
    }
}

static void put_block(deflater *d, int is_last) {
    uint32_t literal_frequencies[LITERALS] = {0};
    uint32_t distance_frequencies[DISTANCES] = {0};
    for (size_t i = 0; i < d->token_count; i++) {
        uint32_t token = d->tokens[i];
        if (token & MATCH) {
            literal_frequencies[length_part(length_of(token)).symbol]++;
            distance_frequencies[distance_of(d, token).symbol]++;
        } else {
            literal_frequencies[token]++;
        }
    }
    literal_frequencies[END_OF_BLOCK] = 1;
    // Two symbols at least make both codes complete.
    literal_frequencies[0] += literal_frequencies[0] == 0;
    for (int i = 0; i < 2; i++) {
        distance_frequencies[i] += distance_frequencies[i] == 0;
    }
    code literals;
    code distances;
    make_code(literal_frequencies, LITERALS, 15, &literals);
    make_code(distance_frequencies, DISTANCES, 15, &distances);
    // A token takes at most 15 + 5 + 15 + 13 bits.
    reserve(d, 6 * d->token_count + 1024);
    if (d->failed) {
        return;
    }
    put(d, (uint32_t)is_last, 1);
    put(d, 2, 2);
    put_lengths(d, &literals, LITERALS, &distances, DISTANCES);
    for (size_t i = 0; i < d->token_count; i++) {
        uint32_t token = d->tokens[i];
        if (token & MATCH) {
            part length = length_part(length_of(token));
            put(d, literals.codes[length.symbol], literals.lengths[length.symbol]);
            put(d, length.extra, length.extra_bits);
            part distance = distance_of(d, token);
            put(d, distances.codes[distance.symbol], distances.lengths[distance.symbol]);
            put(d, distance.extra, distance.extra_bits);
        } else {
            put(d, literals.codes[token], literals.lengths[token]);
        }
    }
    put(d, literals.codes[END_OF_BLOCK], literals.lengths[END_OF_BLOCK]);
    d->token_count = 0;
}

static void add(deflater *d, uint32_t token) {
    d->tokens[d->token_count++] = token;
    if (d->token_count == BLOCK) {
        put_block(d, 0);
    }
}

static void end_run(deflater *d) {
    while (d->run > 0) {
        size_t length = d->run < LONGEST ? d->run : LONGEST;
        if (d->run > LONGEST && d->run < LONGEST + SHORTEST) {
            // What is left must be long enough for a match.
            length = d->run - SHORTEST;
        }
        add(d, (uint32_t)length | MATCH | (d->run_is_above ? ABOVE : 0));
        d->run -= length;
    }
}

// How many bytes from the start are the same.
static size_t same(const uint8_t *a, const uint8_t *b, size_t limit) {
    size_t count = 0;
    while (count + 8 <= limit) {
        uint64_t x;
        uint64_t y;
        memcpy(&x, a + count, 8);
        memcpy(&y, b + count, 8);
        if (x != y) {
            break;
        }
        count += 8;
    }
    while (count < limit && a[count] == b[count]) {
        count++;
    }
    return count;
}

// The sums that Adler-32 needs of a row: of its bytes, and of them weighted by their distance from
// the end.
static void sum_row(deflater *d, const uint8_t *row) {
    uint32_t sum = 0;
    uint32_t weighted = 0;
    size_t done = 0;
    while (done < d->row_size) {
        size_t left = d->row_size - done;
        // The weighted sum of this many bytes fits 32 bits.
        uint32_t count = left < 4096 ? (uint32_t)left : 4096;
        uint32_t part_sum = 0;
        uint32_t part_weighted = 0;
        for (uint32_t i = 0; i < count; i++) {
            part_sum += row[done + i];
            part_weighted += (count - i) * row[done + i];
        }
        weighted = (uint32_t)((weighted + (uint64_t)count * sum + part_weighted) % ADLER);
        sum = (sum + part_sum) % ADLER;
        done += count;
    }
    d->row_sum = sum;
    d->row_weighted = weighted;
}

// Whether a row goes on in the colour that it begins with.
static int is_flat(const deflater *d, const uint8_t *row) {
    size_t pixels = d->row_size - 1;
    size_t length = pixels < 64 ? pixels : 64;
    return length > d->step && same(row + 1, row + 1 + d->step, length - d->step) + d->step == length;
}

deflater *deflate_begin(size_t row_size, size_t step) {
    deflater *d = calloc(1, sizeof *d);
    if (d == NULL) {
        return NULL;
    }
    d->row_size = row_size;
    d->step = step;
    d->sum = 1;
    reserve(d, 1 << 18);
    if (!d->failed) {
        // A window of 32768 bytes, no dictionary, fastest level.
        put(d, 0x78, 8);
        put(d, 0x01, 8);
    }
    return d;
}

int deflate_row(deflater *d, const uint8_t *row) {
    size_t size = d->row_size;
    const uint8_t *above = size <= FARTHEST ? d->above : NULL;
    size_t at = 0;
    while (at < size && !d->failed) {
        size_t up = above == NULL ? 0 : same(row + at, above + at, size - at);
        size_t left = at < d->step ? 0 : same(row + at, row + at - d->step, size - at);
        if (at == 0 && up > SHORTEST + d->step && is_flat(d, row)) {
            up = SHORTEST + d->step;
        }
        // The left neighbour is told in fewer bits.
        int is_above = up > left;
        size_t best = is_above ? up : left;
        if (best >= SHORTEST) {
            if (d->run > 0 && d->run_is_above != is_above) {
                end_run(d);
            }
            d->run += best;
            d->run_is_above = is_above;
            at += best;
        } else {
            end_run(d);
            add(d, row[at++]);
        }
    }
    if (d->above == NULL || memcmp(row, d->above, size) != 0) {
        sum_row(d, row);
    }
    d->sum_of_sums =
        (uint32_t)((d->sum_of_sums + (uint64_t)(size % ADLER) * d->sum + d->row_weighted) % ADLER);
    d->sum = (d->sum + d->row_sum) % ADLER;
    d->above = row;
    return !d->failed;
}

const uint8_t *deflate_end(deflater *d, size_t *count) {
    end_run(d);
    put_block(d, 1);
    if (d->failed) {
        return NULL;
    }
    if (d->bit_count > 0) {
        put(d, 0, 8 - d->bit_count);
    }
    reserve(d, 4);
    if (d->failed) {
        return NULL;
    }
    uint32_t checksum = d->sum_of_sums << 16 | d->sum;
    for (int shift = 24; shift >= 0; shift -= 8) {
        d->bytes[d->count++] = (uint8_t)(checksum >> shift);
    }
    *count = d->count;
    return d->bytes;
}

void deflate_free(deflater *d) {
    if (d != NULL) {
        free(d->bytes);
        free(d);
    }
}
