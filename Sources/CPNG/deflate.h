// Compresses rows of a drawn page. Internal to CPNG.

#ifndef CPNG_DEFLATE_H
#define CPNG_DEFLATE_H

#include <stddef.h>
#include <stdint.h>

typedef struct deflater deflater;

/// `row_size`: bytes of every row; `step`: bytes of a pixel. Null if memory runs out.
deflater *deflate_begin(size_t row_size, size_t step);

/// Adds a row. It is kept until the next one: the caller must not change it, and alternates between
/// two buffers. Zero if memory runs out.
int deflate_row(deflater *d, const uint8_t *row);

/// Ends the zlib stream. Null if memory runs out; the bytes belong to the deflater.
const uint8_t *deflate_end(deflater *d, size_t *count);

void deflate_free(deflater *d);

#endif
