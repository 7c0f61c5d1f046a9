// What the processor can do, and what this program was built for.

#ifndef CPROCESSOR_H
#define CPROCESSOR_H

/// How many numbers in single precision the processor reckons with at once: 16 with AVX-512 (F, VL, DQ and
/// BW), 8 with AVX2, else 4.
int cprocessor_lanes(void);

/// How many at once this program was built for; it does not start where there are fewer.
int cprocessor_built_lanes(void);

#endif
