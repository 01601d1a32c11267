// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/selection_line.h"

#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tonada::ui {
namespace {

constexpr double kShort = 0.1; // s: below it thousandths count

int decimalsFor(double seconds)
{
    return seconds < kShort ? 4 : 2;
}

} // namespace

SelectionLine::SelectionLine(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_name(new QLabel(tr("Selection"), this))
    , m_value(new QLabel(this))
{
    m_value->setObjectName(QStringLiteral("selectionValue"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, spacing::kSmall, 0, 0);
    row->addWidget(m_name, 1);
    row->addWidget(m_value);
    setSelection({});
}

void SelectionLine::setTheme(const Theme& theme)
{
    m_theme = theme;
    restyle();
}

void SelectionLine::restyle()
{
    styleLabel(*m_name, m_theme.font(TextRole::Reading), m_theme.mutedText);
    styleLabel(*m_value, m_theme.font(TextRole::Reading), m_selected ? m_theme.text : m_theme.mutedText);
    update();
}

void SelectionLine::setSelection(const std::optional<Selection>& selection)
{
    m_selected = selection.has_value();
    QString tip = tr("Drag with Shift held, or press Shift with ← or →, to select a stretch.");
    QString value = tr("drag with Shift");
    if (selection) {
        const double seconds = selection->seconds();
        const double hertz = 1 / seconds;
        value = tr("%1 s · 1/t %2 Hz")
                    .arg(numberText(seconds, decimalsFor(seconds)), numberText(hertz, hertz < 100 ? 2 : 1));
        tip = tr("Selection from %1 s to %2 s, %3 s long")
                  .arg(numberText(selection->begin, 3), numberText(selection->end, 3),
                       numberText(seconds, decimalsFor(seconds)));
    }
    m_value->setText(value);
    setToolTip(tip);
    setAccessibleName(tr("Selection"));
    setAccessibleDescription(tip);
    restyle();
}

void SelectionLine::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), m_theme.line);
}

} // namespace tonada::ui
