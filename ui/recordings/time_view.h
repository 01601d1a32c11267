// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tonada::ui {

/** Which stretch of a recording is in view; never beyond its ends. */
class TimeView
{
public:
    static constexpr double kShortest = 0.002; ///< s

    /** All of a recording of so many seconds. */
    explicit TimeView(double seconds = 0);

    [[nodiscard]] double begin() const noexcept { return m_begin; } ///< s
    [[nodiscard]] double end() const noexcept { return m_begin + m_span; } ///< s
    [[nodiscard]] double span() const noexcept { return m_span; } ///< s
    [[nodiscard]] double seconds() const noexcept { return m_seconds; } ///< of the recording

    /** Shows `factor` times less, keeping the moment `at` where it is. */
    void zoom(double factor, double at);
    void pan(double seconds);
    /** The same span, with this moment in the middle. */
    void centre(double at);
    /** Pans as little as is needed to have this moment in view. */
    void reveal(double at);
    void showAll();
    /** The recording's length turned out to be another: what is in view stays, all stays all. */
    void setSeconds(double seconds);

    bool operator==(const TimeView&) const = default;

private:
    void moveTo(double begin);

    double m_seconds;
    double m_begin = 0;
    double m_span;
};

} // namespace tonada::ui
