// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/contour_lines.h"

#include <array>
#include <utility>

namespace tonada::ui {

namespace {

/** A line crosses each border between neighbouring values once at most, and goes on to two others. */
class Crossings
{
public:
    Crossings(const Eigen::MatrixXf& values, float level)
        : m_values(Eigen::MatrixXf::Zero(values.rows() + 2, values.cols() + 2))
        , m_level(level)
        , m_next(static_cast<std::size_t>(2 * m_values.size()), {kNone, kNone})
    {
        m_values.block(1, 1, values.rows(), values.cols()) = values;
        for (Eigen::Index row = 0; row + 1 < m_values.rows(); ++row)
            for (Eigen::Index column = 0; column + 1 < m_values.cols(); ++column)
                crossSquare(row, column);
    }

    std::vector<QPolygonF> lines()
    {
        std::vector<QPolygonF> all;
        for (Border start = 0; start < std::ssize(m_next); ++start)
            if (nextOf(start)[0] != kNone)
                all.push_back(lineFrom(start));
        return all;
    }

private:
    using Border = std::ptrdiff_t;
    static constexpr Border kNone = -1;

    std::array<Border, 2>& nextOf(Border border) { return m_next[static_cast<std::size_t>(border)]; }
    bool above(Eigen::Index row, Eigen::Index column) const { return m_values(row, column) >= m_level; }
    /** Between a value and the next of its row, or of its column. */
    Border alongRow(Eigen::Index row, Eigen::Index column) const
    {
        return 2 * (row * m_values.cols() + column);
    }
    Border alongColumn(Eigen::Index row, Eigen::Index column) const { return alongRow(row, column) + 1; }

    void join(Border one, Border other)
    {
        for (const auto& [from, to] : {std::pair{one, other}, {other, one}})
            nextOf(from)[nextOf(from)[0] == kNone ? 0 : 1] = to;
    }

    void crossSquare(Eigen::Index row, Eigen::Index column)
    {
        const bool corner = above(row, column);
        const bool right = above(row, column + 1);
        const bool below = above(row + 1, column);
        const bool opposite = above(row + 1, column + 1);
        const Border top = alongRow(row, column);
        const Border bottom = alongRow(row + 1, column);
        const Border left = alongColumn(row, column);
        const Border rightSide = alongColumn(row, column + 1);
        if (corner == opposite && right == below && corner != right) { // a saddle
            const bool middle = m_values.block(row, column, 2, 2).mean() >= m_level;
            join(top, middle == corner ? rightSide : left);
            join(bottom, middle == corner ? left : rightSide);
            return;
        }
        std::array<Border, 2> crossed{};
        std::size_t count = 0;
        for (const auto& [differ, border] : {std::pair{corner != right, top},
                                             {right != opposite, rightSide},
                                             {below != opposite, bottom},
                                             {corner != below, left}})
            if (differ)
                crossed[count++] = border;
        if (count == 2)
            join(crossed[0], crossed[1]);
    }

    QPointF pointOn(Border border) const
    {
        const Eigen::Index row = border / 2 / m_values.cols();
        const Eigen::Index column = border / 2 % m_values.cols();
        const bool down = border % 2 != 0;
        const float from = m_values(row, column);
        const float to = down ? m_values(row + 1, column) : m_values(row, column + 1);
        const auto way = static_cast<double>((m_level - from) / (to - from));
        return {static_cast<double>(column - 1) + (down ? 0 : way),
                static_cast<double>(row - 1) + (down ? way : 0)};
    }

    QPolygonF lineFrom(Border start)
    {
        QPolygonF line;
        Border before = kNone;
        for (Border at = start; at != kNone;) {
            line.append(pointOn(at));
            const auto ways = std::exchange(nextOf(at), {kNone, kNone});
            const Border next = ways[0] != before ? ways[0] : ways[1];
            before = std::exchange(at, next == start || nextOf(next)[0] == kNone ? kNone : next);
        }
        line.append(line.first());
        return line;
    }

    Eigen::MatrixXf m_values; // with zeros around
    float m_level;
    std::vector<std::array<Border, 2>> m_next;
};

} // namespace

std::vector<QPolygonF> contourLines(const Eigen::MatrixXf& values, float level)
{
    return Crossings(values, level).lines();
}

} // namespace tonada::ui
