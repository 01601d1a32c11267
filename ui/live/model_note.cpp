// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/model_note.h"

#include "ui/support/control_button.h"
#include "ui/support/icon.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tonada::ui {
namespace {
constexpr int kIcon = 16;
constexpr int kTextLeft = 26; // from the padding to the text
constexpr int kTop = 14;
constexpr int kBottom = 8;
} // namespace

ModelNote::ModelNote(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_about(new ControlButton(ControlButton::Look::Link, this))
{
    setObjectName(QStringLiteral("modelNote"));
    m_heading->setObjectName(QStringLiteral("noteHeading"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_about->setObjectName(QStringLiteral("aboutModel"));
    m_heading->setWordWrap(true);
    m_text->setWordWrap(true);
    m_about->setText(tr("About this model"));
    connect(m_about, &QPushButton::clicked, this, &ModelNote::aboutRequested);
    setTheme(m_theme);
}

void ModelNote::setTheme(const Theme& theme)
{
    m_theme = theme;
    QFont heading = theme.font(TextRole::Body);
    heading.setBold(true);
    styleLabel(*m_heading, heading, theme.warning);
    styleLabel(*m_text, theme.font(m_form == PanelForm::Compact ? TextRole::Caption : TextRole::TableCell),
               theme.text);
    m_about->setTheme(theme);
    arrange();
    update();
}

void ModelNote::setForm(PanelForm form)
{
    m_form = form;
    setTheme(m_theme);
}

void ModelNote::setKind(NoteKind kind)
{
    m_kind = kind;
    switch (kind) {
    case NoteKind::None:
        break;
    case NoteKind::SyntheticVoices:
        m_heading->setText(tr("Synthetic voices only"));
        m_text->setText(tr("Real speech: no better than chance. Train with your own recordings."));
        break;
    case NoteKind::Uncalibrated:
        m_heading->setText(tr("Not calibrated"));
        m_text->setText(
            tr("The file says nothing about its training: the percentages are the network's own."));
        break;
    }
    setVisible(kind != NoteKind::None);
    setToolTip(m_form == PanelForm::Strip ? m_text->text() : QString{});
    arrange();
}

int ModelNote::padding() const
{
    switch (m_form) {
    case PanelForm::Strip:
        return spacing::kMedium;
    case PanelForm::Compact:
        return spacing::kLarge - 1; // the card's outline is outside
    default:
        return spacing::kVerdictPadding - 1;
    }
}

int ModelNote::heightForWidth(int width) const
{
    const int textWidth = width - padding() - kTextLeft - padding() / 2;
    return kTop + m_heading->heightForWidth(textWidth) + 2 + m_text->heightForWidth(textWidth) + 2
        + m_about->sizeHint().height() + kBottom;
}

int ModelNote::stripWidth() const
{
    const QFontMetrics metrics(m_heading->font());
    return std::max(metrics.horizontalAdvance(m_heading->text()), m_about->sizeHint().width()) + kTextLeft
        + 2 * spacing::kMedium + spacing::kUnit;
}

void ModelNote::arrange()
{
    const bool strip = m_form == PanelForm::Strip;
    const int left = padding() + kTextLeft;
    const int textWidth = width() - left - (strip ? 0 : padding() / 2);
    m_text->setVisible(!strip);
    int top = strip ? spacing::kSmall : kTop;
    const auto place = [&](QWidget* widget, int height) {
        widget->setGeometry(left, top, textWidth, height);
        top += height + 2;
    };
    place(m_heading, m_heading->heightForWidth(textWidth));
    if (!strip)
        place(m_text, m_text->heightForWidth(textWidth));
    m_about->setGeometry(left, top, m_about->sizeHint().width(), m_about->sizeHint().height());
}

void ModelNote::resizeEvent(QResizeEvent*)
{
    arrange();
}

void ModelNote::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The note closes the card: its lower corners are the card's.
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    const QRectF area = QRectF(rect());
    shape.addRoundedRect(area, spacing::kControlRadius, spacing::kControlRadius);
    if (m_form != PanelForm::Strip)
        shape.addRect(area.adjusted(0, 0, 0, -area.height() / 2));
    painter.fillPath(shape, m_theme.warningGround);
    if (m_form != PanelForm::Strip)
        painter.fillRect(QRectF(0, 0, width(), 1), m_theme.line);
    drawLineIcon(painter,
                 QRectF(padding(), m_heading->y() + (QFontMetrics(m_heading->font()).height() - kIcon) / 2.0,
                        kIcon, kIcon),
                 QStringLiteral("warning"), m_theme.warning);
}

} // namespace tonada::ui
