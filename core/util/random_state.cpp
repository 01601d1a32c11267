// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/util/random_state.h"

#include <bit>
#include <numeric>

namespace tonada {

std::uint32_t RandomState::interval(std::uint32_t max)
{
    if (max == 0)
        return 0; // numpy draws nothing then
    const auto mask = ~std::uint32_t{0} >> std::countl_zero(max);
    std::uint32_t value = 0;
    do {
        value = static_cast<std::uint32_t>(m_engine()) & mask;
    } while (value > max);
    return value;
}

std::vector<int> RandomState::permutation(int n)
{
    std::vector<int> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    shuffle(order);
    return order;
}

} // namespace tonada
