// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace tonada {

/** Clips that the training kernels work on side by side. */
constexpr std::ptrdiff_t kLanes = 16;

/** c[r][n] += Σ over d of a(r, d)·b[d][n]. The strides of `a` are free; rows of b and c are contiguous. */
struct ProductArguments
{
    const float* a;
    std::ptrdiff_t aRow; ///< from a(r, d) to a(r + 1, d)
    std::ptrdiff_t aDepth; ///< from a(r, d) to a(r, d + 1)
    const float* b;
    std::ptrdiff_t bDepth;
    float* c;
    std::ptrdiff_t cRow;
    std::ptrdiff_t rows;
    std::ptrdiff_t depth;
    std::ptrdiff_t columns;
};

/** A 3 × 3 "valid" convolution of a one-channel picture, ReLU and 2 × 2 max-pooling in one go, channels last.
 *  `filters` is a multiple of 8. */
struct ConvPoolArguments
{
    const float* x;
    std::ptrdiff_t width; ///< of x
    const float* kernel; ///< [9][filters]
    const float* bias;
    std::ptrdiff_t filters;
    std::ptrdiff_t pooledHeight;
    std::ptrdiff_t pooledWidth;
    float* y; ///< [pooledHeight][pooledWidth][filters]
};

/** Of the four cells under a pooled value: none hands the gradient on (dropped, or zero after ReLU). */
constexpr std::int8_t kNoCell = -1;

/** One pooled row of the same for kLanes clips side by side, with dropout: every array has the clip as its
 *  last index. */
struct ConvPoolTrainArguments
{
    const float* x; ///< [height · width][kLanes], from the first picture row that the pooled row needs
    std::ptrdiff_t width;
    const float* kernel;
    const float* bias;
    std::ptrdiff_t filters;
    std::ptrdiff_t pooledWidth;
    float* y; ///< [pooledWidth · filters][kLanes]
    std::int8_t*
        cells; ///< the same shape: which of the four cells is the largest (2·row + column), or kNoCell
    std::uint64_t dropoutKey;
    float dropoutRate;
    std::uint32_t firstPlace; ///< DropoutMask's place of the first feature of the first clip
    std::uint32_t placesPerClip;
};

struct AdamStep
{
    float oneMinusBeta1;
    float oneMinusBeta2;
    float epsilon;
    float stepSize; ///< adamStepSize()
};

/** Backward pass and Adam for the rows of a dense kernel that stand behind one pooled row, and on into the
 *  convolution: the gradient of the dense kernel exists one row at a time, in the cache. */
struct DenseTrainArguments
{
    float* kernel; ///< [rows][units]; moved by Adam after its old values made the gradient by x
    float* m;
    float* v;
    std::ptrdiff_t rows; ///< pooledWidth · filters
    std::ptrdiff_t units; ///< a multiple of 8
    std::ptrdiff_t groups; ///< of kLanes clips
    const float* x; ///< [rows][kLanes], what ConvPoolTrainArguments wrote
    const std::int8_t* cells;
    std::ptrdiff_t xGroup; ///< from one group's x and cells to the next one's
    const float* dy; ///< [groups · kLanes][units], zero for lanes without a clip
    const float* dyTransposed; ///< [groups][units][kLanes]
    const float* pictures; ///< [height · width][kLanes] from the first picture row that the pooled row needs
    std::ptrdiff_t picturesGroup;
    std::ptrdiff_t width;
    std::ptrdiff_t filters;
    float dropoutScale; ///< 1 / (1 - rate)
    float* convGradient; ///< [filters][10][8]: nine kernel cells and the bias; the last index is to be summed
    AdamStep adam;
};

/** One time step of an LSTM for one example, after the products. Arrays have `units` numbers, `gates` four times
 *  as many in Keras's order: input gate, forget gate, candidate, output gate. */
struct LstmForwardArguments
{
    float* gates; ///< sums in, activations out
    const float* cellBefore;
    float* cell; ///< may be cellBefore
    float* cellTanh;
    float* hidden;
    std::ptrdiff_t units;
};

/** The way back through the same step. */
struct LstmBackwardArguments
{
    float* gates; ///< activations in, the loss's gradient by the sums out
    const float* cellBefore;
    const float* cellTanh;
    const float* dHidden;
    float* dCell; ///< gradient by the cell in, by the cell before out
    std::ptrdiff_t units;
};

/** The inner loops that take most of the time. They exist twice, for any x86-64 (or other) CPU and for AVX2
 *  with fused multiply-add; sums go over the same terms in the same order in both. */
struct Kernels
{
    const char* name;
    void (*multiplyAdd)(const ProductArguments&) noexcept;
    void (*convPool)(const ConvPoolArguments&) noexcept;
    void (*convPoolTrain)(const ConvPoolTrainArguments&) noexcept;
    void (*denseTrain)(const DenseTrainArguments&) noexcept;
    void (*lstmForward)(const LstmForwardArguments&) noexcept;
    void (*lstmBackward)(const LstmBackwardArguments&) noexcept;
};

[[nodiscard]] const Kernels& baselineKernels() noexcept;
/** The fastest that this CPU can run. */
[[nodiscard]] const Kernels& bestKernels() noexcept;

} // namespace tonada
