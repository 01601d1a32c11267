// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/warning_box.h"

#include "ui/support/control_button.h"
#include "ui/support/icon.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace tonada::ui {
namespace {
constexpr int kIcon = 16;
constexpr int kTextLeft = 38;
} // namespace

WarningBox::WarningBox(Severity severity, const QString& heading, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_severity(severity)
    , m_theme(theme(ThemeKind::Light))
    , m_heading(new QLabel(heading, this))
    , m_text(new QLabel(text, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kTextLeft, spacing::kMedium - 2, spacing::kMedium, spacing::kMedium - 2);
    column->setSpacing(2);
    for (QLabel* label : {m_heading, m_text}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    setTheme(m_theme);
}

void WarningBox::setTheme(const Theme& theme)
{
    m_theme = theme;
    QFont bold = theme.font(TextRole::TableCell);
    bold.setBold(true);
    styleLabel(*m_heading, bold, m_severity == Severity::Danger ? theme.danger : theme.warning);
    styleLabel(*m_text, theme.font(TextRole::TableCell), theme.text);
    update();
}

void WarningBox::paintEvent(QPaintEvent*)
{
    const bool danger = m_severity == Severity::Danger;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(danger ? m_theme.dangerGround : m_theme.warningGround);
    painter.drawRoundedRect(rect(), spacing::kControlRadius, spacing::kControlRadius);
    const double middle = m_heading->y() + QFontMetricsF(m_heading->font()).height() / 2;
    drawLineIcon(painter, QRectF(spacing::kMedium, middle - kIcon / 2.0, kIcon, kIcon),
                 QStringLiteral("warning"), danger ? m_theme.danger : m_theme.warning);
}

} // namespace tonada::ui
