// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <cmath>
#include <iostream>
#include <unistd.h>

namespace tonada::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kBarWidth = 24;
constexpr auto kRedraw = std::chrono::milliseconds(100);
constexpr double kSayTimeFrom = 0.02; // before that it would be a guess

} // namespace

ProgressLine::ProgressLine()
    : m_terminal(::isatty(STDERR_FILENO) == 1)
    , m_start(Clock::now())
{ }

void ProgressLine::update(double share, const std::string& text)
{
    const auto now = Clock::now();
    if (!m_terminal || (now - m_drawn < kRedraw && share < 1))
        return;
    m_drawn = now;
    const auto filled = static_cast<int>(std::lround(share * kBarWidth));
    std::string bar;
    for (int i = 0; i < kBarWidth; ++i)
        bar += i < filled ? "█" : "░";
    std::cerr << "\r\x1b[K" << bar << ' ' << text << timeLeft(share) << std::flush;
}

void ProgressLine::finish(const std::string& text)
{
    std::cerr << (m_terminal ? "\r\x1b[K" : "") << text << std::endl;
}

std::string ProgressLine::timeLeft(double share) const
{
    if (share < kSayTimeFrom || share >= 1)
        return {};
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_start).count();
    const auto left = std::lround(elapsed * (1 - share) / share);
    constexpr long kMinute = 60;
    return ", " + (left >= kMinute ? std::to_string(left / kMinute) + " min " : "")
        + std::to_string(left % kMinute) + " s left";
}

} // namespace tonada::cli
