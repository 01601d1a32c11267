// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_comparison_dialog.h"

#include "ui/support/control_button.h"
#include "ui/train/curves_card.h"
#include "ui/train/run_views.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr QSize kSize(960, 640);
constexpr int kCurvesHeight = 200;

/** The curve of one run as the line that stands for new speakers, of the other as the dashed one. */
CurvesView overlaid(const CurvesView& first, const CurvesView& second)
{
    CurvesView view;
    view.epochs = static_cast<int>(std::max(first.newSpeakers.size(), second.newSpeakers.size()));
    view.newSpeakers = first.newSpeakers;
    view.clipsShuffled = second.newSpeakers;
    return view;
}

} // namespace

RunComparisonDialog::RunComparisonDialog(const RunRecord& first, const RunRecord& second, const Theme& theme,
                                         QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("runComparison"));
    setWindowTitle(tr("Two runs side by side"));
    setFont(theme.font(TextRole::Body));
    resize(kSize);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kHuge, spacing::kLarge, spacing::kHuge, spacing::kLarge);
    column->setSpacing(spacing::kMedium);
    auto* words = new QLabel(comparisonInWords(first, second), this);
    words->setObjectName(QStringLiteral("comparisonWords"));
    words->setWordWrap(true);
    styleLabel(*words, theme.font(TextRole::Body), theme.text);
    column->addWidget(words);
    column->addWidget(makeCurves(first, second), 1);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::kHuge);
    grid->setVerticalSpacing(spacing::kUnit);
    addHeadings(*grid, first, second);
    addRows(*grid, tr("Scores"), comparedScores(first, second));
    addRows(*grid, tr("Settings"), comparedSettings(first, second));
    column->addLayout(grid);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void RunComparisonDialog::addText(QGridLayout& grid, const QString& text, int column, TextRole role,
                                  bool muted)
{
    auto* label = new QLabel(text, this);
    styleLabel(*label, m_theme.font(role), muted ? m_theme.mutedText : m_theme.text);
    grid.addWidget(label, grid.rowCount() - (column > 0 ? 1 : 0), column);
}

void RunComparisonDialog::addHeadings(QGridLayout& grid, const RunRecord& first, const RunRecord& second)
{
    addText(grid, {}, 0, TextRole::Heading, false);
    addText(grid, numberedTitle(first), 1, TextRole::Heading, false);
    addText(grid, numberedTitle(second), 2, TextRole::Heading, false);
    for (const int run : {1, 2})
        grid.setColumnStretch(run, 1);
}

void RunComparisonDialog::addRows(QGridLayout& grid, const QString& heading,
                                  const std::vector<ComparedRow>& rows)
{
    addText(grid, heading, 0, TextRole::Heading, false);
    for (const ComparedRow& row : rows) {
        // What is the same steps back.
        addText(grid, row.heading, 0, TextRole::TableCell, true);
        addText(grid, row.first, 1, TextRole::TableCell, !row.differs());
        addText(grid, row.second, 2, TextRole::TableCell, !row.differs());
    }
}

QWidget* RunComparisonDialog::makeCurves(const RunRecord& first, const RunRecord& second)
{
    auto* curves = new QWidget(this);
    auto* row = new QHBoxLayout(curves);
    row->setContentsMargins({});
    row->setSpacing(spacing::kMedium);
    const auto add = [&](TrainingCurves::Measure measure, const CurvesView& view) {
        auto* card = new CurvesCard(measure, curves);
        card->setCaptionAtRest(tr("on validation speakers"));
        card->curves().setNames({QString(), numberedTitle(second), numberedTitle(first)});
        card->setTheme(m_theme);
        card->setMinimumHeight(kCurvesHeight);
        card->setCurves(view);
        row->addWidget(card, 1);
    };
    add(TrainingCurves::Measure::Accuracy, overlaid(accuracyOf(first), accuracyOf(second)));
    add(TrainingCurves::Measure::Loss, overlaid(lossOf(first), lossOf(second)));
    return curves;
}

} // namespace tonada::ui
