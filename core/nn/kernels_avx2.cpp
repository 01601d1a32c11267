// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/kernels_impl.h"

namespace tonada {

extern const Kernels kAvx2Kernels;
constinit const Kernels kAvx2Kernels = makeKernels("AVX2");

} // namespace tonada
