// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/score_rows.h"

#include "ui/support/number_text.h"
#include "ui/train/score_text.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace tonada::ui {

namespace {

// From the drawing.
constexpr double kChance = 0.5;
constexpr double kUsualLow = 0.4;
constexpr int kNameShare = 46; ///< per cent of the width that names may take
constexpr int kColumnGap = 20;
constexpr int kRow = 52;
constexpr int kRowGap = 14; ///< between the texts of two rows
constexpr int kTick = 4;
constexpr double kDot = 6;
constexpr double kWhisker = 5;
constexpr double kBar = 2.5;

/** From top to bottom: what is usually reported, what to expect, what should be chance. */
constexpr std::array kRows{TrainStage::ClipsShuffled, TrainStage::NewSpeakers, TrainStage::LabelsAtRandom};

QColor colourOf(TrainStage stage, const Theme& theme)
{
    switch (stage) {
    case TrainStage::NewSpeakers:
        return theme.series1;
    case TrainStage::ClipsShuffled:
        return theme.series2;
    case TrainStage::LabelsAtRandom:
        break;
    }
    return theme.mutedText;
}

QFont nameFont(TrainStage stage, const Theme& theme)
{
    QFont font = theme.font(TextRole::Body);
    font.setBold(stage == TrainStage::NewSpeakers);
    return font;
}

QFont scoreFont(TrainStage stage, const Theme& theme)
{
    QFont font = theme.font(TextRole::Score);
    font.setBold(stage == TrainStage::NewSpeakers);
    return font;
}

int wrappedHeight(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

} // namespace

ScoreRows::ScoreRows(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ScoreRows::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void ScoreRows::setScores(const ScoresView& view)
{
    m_view = view;
    update();
}

double ScoreRows::axisLow() const
{
    double low = kUsualLow;
    for (const auto& score : m_view.score) {
        if (score && (score->accuracy < kUsualLow || score->interval.low < kUsualLow))
            low = 0;
    }
    return low;
}

QString ScoreRows::numberOf(TrainStage stage) const
{
    const std::optional<ScoreView>& score = m_view.of(stage);
    return score ? numberText(score->accuracy, 2) : QStringLiteral("–");
}

ScoreRows::Columns ScoreRows::columnsFor(int width) const
{
    int widest = 0;
    for (const TrainStage stage : kRows) {
        const QFontMetrics name(nameFont(stage, m_theme));
        const QFontMetrics meaning(m_theme.font(TextRole::Caption));
        widest = std::max({widest, name.horizontalAdvance(stageName(stage)),
                           meaning.horizontalAdvance(stageMeaning(stage))});
    }
    const QFontMetrics number(scoreFont(TrainStage::NewSpeakers, m_theme));
    Columns columns;
    columns.name = std::min(widest + 1, width * kNameShare / 100);
    columns.axisLeft = columns.name + kColumnGap + 0.5;
    columns.axisRight = width - number.horizontalAdvance(numberText(1, 2)) - kColumnGap - 0.5;
    return columns;
}

int ScoreRows::textHeight(TrainStage stage, int width) const
{
    return wrappedHeight(nameFont(stage, m_theme), stageName(stage), width)
        + wrappedHeight(m_theme.font(TextRole::Caption), stageMeaning(stage), width);
}

int ScoreRows::rowHeight(int width) const
{
    const int nameWidth = columnsFor(width).name;
    int height = kRow;
    for (const TrainStage stage : kRows)
        height = std::max(height, textHeight(stage, nameWidth) + kRowGap);
    return height;
}

int ScoreRows::headHeight() const
{
    return QFontMetrics(m_theme.font(TextRole::Axis)).height() + spacing::kUnit;
}

int ScoreRows::footHeight() const
{
    return QFontMetrics(m_theme.font(TextRole::Axis)).height() + 2 * kTick;
}

int ScoreRows::heightForWidth(int width) const
{
    return headHeight() + static_cast<int>(kRows.size()) * rowHeight(width) + footHeight();
}

QSize ScoreRows::sizeHint() const
{
    const int width = static_cast<int>(440 * m_theme.fontFactor);
    return {width, heightForWidth(width)};
}

QSize ScoreRows::minimumSizeHint() const
{
    const int width = static_cast<int>(300 * m_theme.fontFactor);
    return {width, heightForWidth(width)};
}

double ScoreRows::xOf(double accuracy, const Columns& columns) const
{
    const double low = axisLow();
    return columns.axisLeft + (accuracy - low) / (1 - low) * (columns.axisRight - columns.axisLeft);
}

void ScoreRows::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns columns = columnsFor(width());
    const int rows = static_cast<int>(kRows.size());
    const int bottom = height() - footHeight();
    const int row = (bottom - headHeight()) / rows;
    paintAxis(painter, columns, bottom + 0.5);
    for (int i = 0; i < rows; ++i)
        paintRow(painter, kRows[static_cast<std::size_t>(i)], QRect(0, headHeight() + i * row, width(), row),
                 columns);
}

void ScoreRows::paintAxis(QPainter& painter, const Columns& columns, double bottom) const
{
    painter.setFont(m_theme.font(TextRole::Axis));
    const double chance = std::round(xOf(kChance, columns)) + 0.5;
    QPen dashed(m_theme.control, 1);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    painter.drawLine(QPointF(chance, headHeight()), QPointF(chance, bottom));
    painter.setPen(QPen(m_theme.control, 1));
    painter.drawLine(QPointF(columns.axisLeft, bottom), QPointF(columns.axisRight, bottom));

    const QFontMetrics metrics(painter.font());
    const QString chanceText = tr("chance %1").arg(numberText(kChance, 1));
    const auto centred = [&](double x, double top, const QString& text) {
        const double width = metrics.horizontalAdvance(text);
        painter.setPen(m_theme.mutedText);
        painter.drawText(QPointF(x - width / 2, top + metrics.ascent()), text);
    };
    centred(chance, 0, chanceText);
    const double room = (columns.axisRight - columns.axisLeft) / (1 - axisLow()) / 5;
    const bool tight = room < 1.3 * metrics.horizontalAdvance(numberText(1, 1));
    const int first = static_cast<int>(std::lround(10 * axisLow()));
    for (int tenth = first; tenth <= 10; ++tenth) {
        const double x = std::round(xOf(tenth / 10.0, columns) - 0.5) + 0.5;
        painter.setPen(QPen(m_theme.control, 1));
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + kTick));
        if (tight ? (tenth == first || tenth == 10) : tenth % 2 == 0)
            centred(x, bottom + kTick + 2, numberText(tenth / 10.0, 1));
    }
}

void ScoreRows::paintRow(QPainter& painter, TrainStage stage, const QRect& row, const Columns& columns) const
{
    const bool has = m_view.of(stage).has_value();
    const QColor ink = has ? m_theme.text : m_theme.mutedText;
    const int top = row.top() + (row.height() - textHeight(stage, columns.name)) / 2;
    const QFont name = nameFont(stage, m_theme);
    QRect place(0, top, columns.name, wrappedHeight(name, stageName(stage), columns.name));
    painter.setFont(name);
    painter.setPen(ink);
    painter.drawText(place, Qt::TextWordWrap, stageName(stage));
    place.moveTop(place.bottom() + 1);
    place.setBottom(row.bottom());
    painter.setFont(m_theme.font(TextRole::Caption));
    painter.setPen(m_theme.mutedText);
    painter.drawText(place, Qt::TextWordWrap, stageMeaning(stage));

    painter.setFont(scoreFont(stage, m_theme));
    painter.setPen(ink);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, numberOf(stage));
    if (has)
        paintScore(painter, stage, row.top() + row.height() / 2, columns);
}

void ScoreRows::paintScore(QPainter& painter, TrainStage stage, double y, const Columns& columns) const
{
    const ScoreView& score = *m_view.of(stage);
    const QColor colour = colourOf(stage, m_theme);
    if (std::isfinite(score.interval.low) && std::isfinite(score.interval.high)) {
        const double low = xOf(score.interval.low, columns);
        const double high = xOf(score.interval.high, columns);
        painter.setPen(QPen(colour, kBar, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(low, y), QPointF(high, y));
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::FlatCap));
        for (const double x : {low, high})
            painter.drawLine(QPointF(x, y - kWhisker), QPointF(x, y + kWhisker));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(xOf(score.accuracy, columns), y), kDot, kDot);
}

} // namespace tonada::ui
