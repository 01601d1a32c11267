// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/scalar_bars.h"

#include "ui/report/fact_tables.h"
#include "ui/report/score_tables.h"
#include "ui/support/number_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

struct ScalarBars
{
    Q_DECLARE_TR_FUNCTIONS(tonada::ui::ScalarBars)
};

constexpr double kWidestBar = 22;

/** Names at the left, values at the right, bars from `zero` between them. */
class Bars
{
public:
    Bars(const QRect& rect, const std::array<double, kScalars>& values, const Theme& theme)
        : m_rect(rect)
        , m_values(values)
        , m_theme(theme)
    {
        const QFontMetrics metrics(theme.font(TextRole::TableCell));
        int names = 0;
        for (std::size_t i = 0; i < kScalars; ++i)
            names = std::max(names, metrics.horizontalAdvance(scalarWords(i)));
        m_left = rect.left() + names + spacing::kLarge;
        m_right = rect.right() - metrics.horizontalAdvance(numberText(-10, 2)) - spacing::kLarge;
        m_head = QFontMetrics(theme.font(TextRole::Caption)).height() + spacing::kSmall;
        m_row = (rect.height() - m_head) / static_cast<double>(kScalars);
    }

    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double right() const { return m_right; }

    void paintHead(QPainter& painter, double from, double to, Qt::Alignment alignment,
                   const QString& text) const
    {
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.mutedText);
        painter.drawText(QRectF(from, m_rect.top(), to - from, m_head), static_cast<int>(alignment), text);
    }

    /** `unit`: pixels of a value of one. */
    void paintBars(QPainter& painter, double zero, double unit, const QColor& positive,
                   const QColor& negative) const
    {
        painter.setFont(m_theme.font(TextRole::TableCell));
        for (std::size_t i = 0; i < kScalars; ++i) {
            const QRectF row(m_rect.left(), m_rect.top() + m_head + static_cast<double>(i) * m_row,
                             m_rect.width(), m_row);
            painter.setPen(m_theme.text);
            painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, scalarWords(i));
            painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, numberText(m_values[i], 2));
            const double high = std::min(kWidestBar, 0.6 * m_row);
            const QRectF bar(zero, row.center().y() - high / 2, unit * m_values[i], high);
            painter.fillRect(bar.normalized(), m_values[i] < 0 ? negative : positive);
        }
        painter.fillRect(QRectF(std::round(zero), m_rect.top() + m_head, 1, m_rect.height() - m_head),
                         m_theme.control);
    }

private:
    QRect m_rect;
    std::array<double, kScalars> m_values;
    const Theme& m_theme;
    double m_left = 0;
    double m_right = 0;
    int m_head = 0;
    double m_row = 0;
};

} // namespace

void paintCoefficients(QPainter& painter, const QRect& rect, const LogisticStructure& regression,
                       const Theme& theme)
{
    const Bars bars(rect, regression.coefficients, theme);
    double largest = 1e-6;
    for (const double value : regression.coefficients)
        largest = std::max(largest, std::abs(value));
    const double zero = (bars.left() + bars.right()) / 2;
    bars.paintHead(painter, bars.left(), zero - spacing::kSmall, Qt::AlignRight | Qt::AlignTop,
                   ScalarBars::tr("speaks for %1").arg(classWithSign(0)));
    bars.paintHead(painter, zero + spacing::kSmall, bars.right(), Qt::AlignLeft | Qt::AlignTop,
                   ScalarBars::tr("speaks for %1").arg(classWithSign(1)));
    bars.paintBars(painter, zero, (bars.right() - zero) / largest, theme.argentinian, theme.other);
}

void paintSplitShares(QPainter& painter, const QRect& rect, const ForestStructure& forest, const Theme& theme)
{
    const Bars bars(rect, forest.splitShares, theme);
    const double largest
        = std::max(1e-6, *std::max_element(forest.splitShares.begin(), forest.splitShares.end()));
    bars.paintHead(painter, bars.left(), bars.right(), Qt::AlignLeft | Qt::AlignTop,
                   ScalarBars::tr("share of all splits that ask for it"));
    bars.paintBars(painter, bars.left(), (bars.right() - bars.left()) / largest, theme.series2,
                   theme.series2);
}

} // namespace tonada::ui
