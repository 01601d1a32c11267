// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace tonada {

/** While alive, numbers too small for a normalised float count as zero on this thread, where the CPU can:
 *  arithmetic with them takes a hundred times longer, and training makes many (moments that fade away). */
class FlushDenormals
{
public:
#if defined(__SSE2__)
    FlushDenormals() noexcept
    {
        _mm_setcsr(m_before | kFlushToZero | kDenormalsAreZero);
    }
    ~FlushDenormals()
    {
        _mm_setcsr(m_before);
    }
#else
    FlushDenormals() noexcept = default;
    ~FlushDenormals() = default;
#endif
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

private:
#if defined(__SSE2__)
    static constexpr unsigned kFlushToZero = 0x8000;
    static constexpr unsigned kDenormalsAreZero = 0x0040;
    unsigned m_before = _mm_getcsr();
#endif
};

} // namespace tonada
