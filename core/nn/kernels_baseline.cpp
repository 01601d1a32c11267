// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/kernels_impl.h"

namespace tonada {

#ifdef TONADA_AVX2_KERNELS
extern const Kernels kAvx2Kernels;
#endif

const Kernels& baselineKernels() noexcept
{
    static constexpr Kernels kKernels = makeKernels("baseline");
    return kKernels;
}

const Kernels& bestKernels() noexcept
{
#ifdef TONADA_AVX2_KERNELS
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return kAvx2Kernels;
#endif
    return baselineKernels();
}

} // namespace tonada
