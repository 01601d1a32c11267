// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_face.h"

#include "ui/live/balance_bar.h"
#include "ui/live/verdict_digits.h"
#include "ui/live/verdict_sign.h"
#include "ui/live/verdict_words.h"
#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QAccessible>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr int kWordOffset = 28; // from the sign's left edge to the word
constexpr int kStripHeight = 64;
constexpr qint64 kSpeakMs = 5000;
constexpr double kLongWordPixels = 20;
constexpr double kLongStripWordPixels = 16;

/** Sizes of one form, in the drawing's pixels. */
struct FormSizes
{
    double word;
    double digits;
    int titleTop;
    int headlineHeight;
    int gap; ///< around the digits
    int lines; ///< rows kept for what to do and the last verdict
};

constexpr FormSizes sizesOf(PanelForm form)
{
    switch (form) {
    case PanelForm::Compact:
        return {24, 64, 6, 48, 3, 3};
    case PanelForm::Large:
        return {32, 120, 12, 56, 12, 3};
    case PanelForm::Strip:
        return {20, 36, 0, kStripHeight, 0, 2};
    case PanelForm::Card:
        break;
    }
    return {28, 84, 12, 48, 10, 3};
}

QLabel* makeLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    return label;
}

bool isClass(PanelState state)
{
    return state == PanelState::Argentinian || state == PanelState::Other;
}

} // namespace

VerdictFace::VerdictFace(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_title(makeLabel(this, "title"))
    , m_span(makeLabel(this, "span"))
    , m_headline(makeLabel(this, "headline"))
    , m_secondLine(makeLabel(this, "secondLine"))
    , m_lastLine(makeLabel(this, "lastLine"))
    , m_interval(makeLabel(this, "interval"))
    , m_bandText(makeLabel(this, "bandText"))
    , m_bar(new BalanceBar(this))
{
    m_title->setText(tr("Verdict"));
    m_span->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_headline->setWordWrap(true);
    m_secondLine->setWordWrap(true);
    m_secondLine->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_sinceSpoken.start();
    setTheme(m_theme);
}

void VerdictFace::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_bar->setTheme(theme);
    styleLabel(*m_title, theme.font(TextRole::Heading), theme.text);
    styleLabel(*m_span, theme.font(TextRole::Reading), theme.mutedText);
    for (QLabel* label : {m_secondLine, m_lastLine})
        styleLabel(*label, theme.font(lineRole()), theme.mutedText);
    for (QLabel* label : {m_interval, m_bandText})
        styleLabel(*label, theme.font(TextRole::Reading), theme.mutedText);
    arrange();
    update();
}

void VerdictFace::setForm(PanelForm form)
{
    if (m_form == form)
        return;
    m_form = form;
    m_bar->setFiguresShown(form != PanelForm::Strip);
    setTheme(m_theme);
}

void VerdictFace::setView(const VerdictView& view)
{
    if (m_view == view)
        return;
    const bool newState = m_view.state != view.state;
    m_view = view;
    m_bar->setView(view);
    m_span->setText(view.span);
    m_headline->setText(view.headline);
    m_secondLine->setText(view.secondLine);
    m_lastLine->setText(view.lastLine);
    m_interval->setText(view.interval);
    m_bandText->setText(view.bandText);
    setAccessibleDescription(VerdictWords::rule(view.state));
    showRule();
    fitHeadline();
    placeLines();
    announce(newState);
    update();
}

void VerdictFace::setWindowRule(const QString& rule)
{
    if (m_windowRule == rule)
        return;
    m_windowRule = rule;
    showRule();
}

void VerdictFace::showRule()
{
    QStringList lines{VerdictWords::rule(m_view.state), m_windowRule};
    lines.removeAll(QString());
    setToolTip(lines.join(QLatin1Char('\n')));
}

void VerdictFace::mousePressEvent(QMouseEvent* event)
{
    QToolTip::showText(event->globalPosition().toPoint(), toolTip(), this);
}

TextRole VerdictFace::lineRole() const
{
    return m_form == PanelForm::Strip ? TextRole::Caption : TextRole::Body;
}

VerdictFace::Slots VerdictFace::stackedSlots(int width) const
{
    const FormSizes sizes = sizesOf(m_form);
    const double factor = m_theme.fontFactor;
    const auto lineHeight = [this](TextRole role) {
        return QFontMetrics(m_theme.font(role)).height();
    };
    const auto scaled = [factor](double pixels) {
        return static_cast<int>(std::round(pixels * factor));
    };
    Slots s;
    s.title = QRect(0, sizes.titleTop, width, std::max(24, lineHeight(TextRole::Heading)));
    const int headlineTop = s.title.bottom() + 1 + (m_form == PanelForm::Compact ? 2 : 6);
    s.sign = QRect(0, headlineTop, kWordOffset, scaled(sizes.headlineHeight));
    s.headline = QRect(kWordOffset, headlineTop, width - kWordOffset, s.sign.height());
    s.digits = QRect(0, s.sign.bottom() + 1 + sizes.gap, width, scaled(sizes.digits * 0.86));
    s.bar = QRect(0, s.digits.bottom() + 1 + sizes.gap, width, m_bar->heightNeeded());
    s.lines = QRect(0, s.bar.bottom() + 1 + spacing::kUnit, width,
                    sizes.lines * (lineHeight(TextRole::Body) + 2));
    return s;
}

VerdictFace::Slots VerdictFace::stripSlots(int width) const
{
    const int digitsWidth = 112;
    const int barWidth = std::clamp(width / 5, 88, 136);
    const int wordsWidth = width - digitsWidth - barWidth - kWordOffset - spacing::kSmall;
    const int row = QFontMetrics(m_theme.fontOfPixels(sizesOf(m_form).word, true)).height();
    Slots s;
    s.sign = QRect(0, 5, kWordOffset, row);
    s.headline = QRect(kWordOffset, 5, wordsWidth, row);
    s.lines = QRect(kWordOffset, s.headline.bottom() + 1, wordsWidth, kStripHeight - row - 7);
    s.digits = QRect(s.headline.right() + 1, 0, digitsWidth, kStripHeight);
    s.bar = QRect(width - barWidth, (kStripHeight - m_bar->heightNeeded()) / 2, barWidth,
                  m_bar->heightNeeded());
    return s;
}

int VerdictFace::heightNeeded() const
{
    return m_form == PanelForm::Strip ? kStripHeight : stackedSlots(width()).lines.bottom() + 1;
}

void VerdictFace::arrange()
{
    m_slots = m_form == PanelForm::Strip ? stripSlots(width()) : stackedSlots(width());
    m_title->setVisible(m_form != PanelForm::Strip);
    m_span->setVisible(m_form != PanelForm::Strip);
    m_title->setGeometry(m_slots.title);
    m_span->setGeometry(m_slots.title);
    m_headline->setGeometry(m_slots.headline);
    m_bar->setGeometry(m_slots.bar);
    fitHeadline();
    placeLines();
}

int VerdictFace::wordsWidth() const
{
    // The strip has one row for words and digits: without digits the words have it all.
    const bool digitsFree
        = m_form == PanelForm::Strip && !isClass(m_view.state) && m_view.state != PanelState::Gathering;
    return m_slots.headline.width() + (digitsFree ? m_slots.digits.width() : 0);
}

void VerdictFace::fitHeadline()
{
    const double longWord = m_form == PanelForm::Strip ? kLongStripWordPixels : kLongWordPixels;
    m_headline->resize(wordsWidth(), m_slots.headline.height());
    const QFont large = m_theme.fontOfPixels(sizesOf(m_form).word, true);
    const bool fits = QFontMetrics(large).horizontalAdvance(m_view.headline) <= wordsWidth();
    styleLabel(*m_headline, fits ? large : m_theme.fontOfPixels(longWord, true),
               headlineColour(m_view.state, m_theme));
}

void VerdictFace::placeLines()
{
    QRect lines = m_slots.lines;
    if (m_form == PanelForm::Strip)
        lines.setWidth(wordsWidth());
    const bool strip = m_form == PanelForm::Strip;
    const int row = QFontMetrics(m_theme.font(lineRole())).height() + (strip ? 0 : 2);
    const bool classShown = isClass(m_view.state);
    m_interval->setVisible(classShown);
    m_bandText->setVisible(classShown && !strip);
    m_secondLine->setVisible(!classShown);
    m_lastLine->setVisible(!classShown && !m_view.lastLine.isEmpty());
    if (classShown) {
        const QFontMetrics metrics(m_interval->font());
        const bool sideBySide
            = metrics.horizontalAdvance(m_interval->text() + QStringLiteral("  ") + m_bandText->text())
            <= lines.width();
        m_interval->setGeometry(lines.left(), lines.top(), lines.width(), row);
        m_bandText->setAlignment((sideBySide ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        m_bandText->setGeometry(lines.left(), lines.top() + (sideBySide ? 0 : row), lines.width(), row);
        return;
    }
    const int wanted = m_secondLine->heightForWidth(lines.width());
    const int rows = lines.height() - (m_lastLine->isHidden() ? 0 : row);
    m_secondLine->setGeometry(lines.left(), lines.top(), lines.width(),
                              std::clamp(wanted, row, std::max(row, rows)));
    m_lastLine->setGeometry(lines.left(), m_secondLine->geometry().bottom() + 1, lines.width(), row);
}

void VerdictFace::announce(bool newState)
{
    setAccessibleName(VerdictWords::spoken(m_view));
    if (!newState && m_sinceSpoken.elapsed() < kSpeakMs)
        return;
    m_sinceSpoken.restart();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void VerdictFace::resizeEvent(QResizeEvent*)
{
    arrange();
}

void VerdictFace::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSign(painter, m_slots.sign, signOf(m_view.state), SignSize::Word, m_theme);
    const auto p = static_cast<double>(m_view.probability);
    if (isClass(m_view.state))
        drawPercentage(painter, m_slots.digits,
                       probabilityText(m_view.state == PanelState::Argentinian ? p : 1 - p),
                       sizesOf(m_form).digits, m_theme);
    else if (m_view.state == PanelState::Gathering)
        drawProgress(painter,
                     m_slots.digits.adjusted(0, 0, m_form == PanelForm::Strip ? -spacing::kLarge : 0, 0),
                     static_cast<double>(m_view.gathered), m_theme);
    else if (m_form != PanelForm::Strip)
        drawSign(painter, m_slots.digits, signOf(m_view.state), SignSize::Large, m_theme);
}

} // namespace tonada::ui
