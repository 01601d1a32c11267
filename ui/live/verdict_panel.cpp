// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/verdict_panel.h"

#include "ui/live/correction_buttons.h"
#include "ui/live/rule_text.h"
#include "ui/live/verdict_face.h"
#include "ui/live/window_facts.h"
#include "ui/support/card.h"
#include "ui/support/control_button.h"

#include <QPainter>

#include <algorithm>

namespace tonada::ui {

VerdictPanel::VerdictPanel(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_face(new VerdictFace(this))
    , m_facts(new WindowFacts(this))
    , m_explain(new ControlButton(ControlButton::Look::Plain, this))
    , m_reset(new ControlButton(ControlButton::Look::Plain, this))
    , m_settings(new ControlButton(ControlButton::Look::Plain, this))
    , m_corrections(new CorrectionButtons(this))
    , m_note(new ModelNote(this))
{
    setObjectName(QStringLiteral("verdictPanel"));
    m_reset->setObjectName(QStringLiteral("resetVerdict"));
    m_reset->setText(tr("Reset verdict"));
    m_reset->setToolTip(tr("Forget the speech heard so far (R)"));
    m_settings->setObjectName(QStringLiteral("verdictSettingsButton"));
    m_settings->setIconName(QStringLiteral("settings"));
    m_settings->setText(tr("Verdict settings"));
    m_settings->setIconOnly(true);
    m_corrections->hide();
    connect(m_settings, &QPushButton::clicked, this, &VerdictPanel::settingsRequested);
    connect(m_corrections, &CorrectionButtons::chosen, this, &VerdictPanel::correctionRequested);
    m_explain->setObjectName(QStringLiteral("showWhatDecided"));
    m_explain->setIconName(QStringLiteral("bulb"));
    m_explain->setText(tr("Show what decided"));
    m_explain->setCheckable(true);
    setExplainable(true);
    m_note->setKind(NoteKind::None);
    connect(m_explain, &QPushButton::toggled, this, &VerdictPanel::explainToggled);
    connect(m_reset, &QPushButton::clicked, this, &VerdictPanel::resetRequested);
    connect(m_facts, &WindowFacts::foldClicked, this, [this] {
        m_factsUnfolded = !m_factsUnfolded;
        arrange();
        update();
    });
    connect(m_note, &ModelNote::aboutRequested, this, &VerdictPanel::aboutModelRequested);
}

int VerdictPanel::breadth(PanelForm form)
{
    switch (form) {
    case PanelForm::Compact:
        return 248;
    case PanelForm::Large:
        return 400;
    case PanelForm::Strip:
        return 64;
    case PanelForm::Card:
        break;
    }
    return 304;
}

void VerdictPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_face->setTheme(theme);
    m_facts->setTheme(theme);
    m_explain->setTheme(theme);
    m_reset->setTheme(theme);
    m_settings->setTheme(theme);
    m_corrections->setTheme(theme);
    m_note->setTheme(theme);
    arrange();
    update();
}

void VerdictPanel::setForm(PanelForm form)
{
    if (m_form == form)
        return;
    m_form = form;
    m_face->setForm(form);
    m_note->setForm(form);
    arrange();
    update();
}

void VerdictPanel::setView(const VerdictView& view)
{
    m_face->setView(view);
}

void VerdictPanel::setFacts(const LiveStatus& status, bool noveltyChecked)
{
    m_facts->setStatus(status, noveltyChecked);
    m_face->setWindowRule(RuleText::ofWindow(status));
}

void VerdictPanel::setNote(NoteKind kind)
{
    m_noteKind = kind;
    m_note->setKind(kind);
    arrange();
    update();
}

void VerdictPanel::setCorrecting(bool correcting)
{
    if (m_correcting == correcting)
        return;
    m_correcting = correcting;
    arrange();
    update();
}

void VerdictPanel::setExplaining(bool explaining)
{
    m_explain->setChecked(explaining);
}

void VerdictPanel::setExplainable(bool explainable)
{
    m_explain->setEnabled(explainable);
    m_explain->setToolTip(
        explainable ? tr("Lines over the mel spectrogram around what spoke for and against (W)")
                    : tr("This model looks at five numbers, not at a picture: nothing can be shown"));
}

void VerdictPanel::arrange()
{
    if (m_form == PanelForm::Strip)
        arrangeStrip();
    else
        arrangeCard();
}

void VerdictPanel::arrangeCard()
{
    const int padding = m_form == PanelForm::Compact ? spacing::kLarge : spacing::kVerdictPadding;
    const int inner = width() - 2 * padding;
    const int noteHeight = m_noteKind == NoteKind::None ? 0 : m_note->heightForWidth(width() - 2);
    const int floor = height() - 1 - noteHeight;
    m_note->setGeometry(1, floor, width() - 2, noteHeight);

    m_face->setGeometry(padding, 0, inner, height());
    const int faceHeight = m_face->heightNeeded();
    m_face->setGeometry(padding, 0, inner, faceHeight);
    m_firstDivider = faceHeight + spacing::kUnit;
    arrangeFacts(m_firstDivider + spacing::kMedium, floor, padding, inner);
}

void VerdictPanel::arrangeFacts(int top, int floor, int left, int inner)
{
    const int buttonHeight = m_reset->sizeHint().height();
    const auto rows = static_cast<int>(buttonRows().size());
    const int buttonBlock = spacing::kLarge + rows * (buttonHeight + spacing::kSmall) + spacing::kSmall;
    const auto heightAs = [this](WindowFacts::Fold fold) {
        m_facts->setFold(fold);
        return m_facts->sizeHint().height();
    };
    // In a low window the facts give way first: they are the least of what the panel says.
    int factsHeight = heightAs(WindowFacts::Fold::None);
    bool shown = true;
    if (top + factsHeight + buttonBlock > floor) {
        factsHeight = heightAs(WindowFacts::Fold::Unfolded);
        shown = top + factsHeight <= floor;
        if (!m_factsUnfolded)
            factsHeight = heightAs(WindowFacts::Fold::Folded);
    }
    m_facts->setVisible(shown);
    m_facts->setGeometry(left, top, inner, factsHeight);
    const int bottom = shown ? top + factsHeight + spacing::kSmall : top;
    const bool anyButton = arrangeButtons(bottom + spacing::kLarge, floor, left, inner);
    m_secondDivider = anyButton && shown ? bottom : 0;
}

std::vector<QWidget*> VerdictPanel::buttonRows() const
{
    if (m_correcting)
        return {m_corrections, m_explain, m_reset};
    return {m_explain, m_reset};
}

bool VerdictPanel::arrangeButtons(int top, int floor, int left, int inner)
{
    const int height = m_reset->sizeHint().height();
    const auto rows = buttonRows();
    const int room = (floor - spacing::kUnit - top + spacing::kSmall) / (height + spacing::kSmall);
    const auto fitting = static_cast<std::size_t>(std::clamp(room, 0, static_cast<int>(rows.size())));
    m_corrections->hide();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool shown = i + fitting >= rows.size();
        rows[i]->setVisible(shown);
        if (!shown)
            continue;
        rows[i]->setGeometry(left, top, inner, height);
        top += height + spacing::kSmall;
    }
    m_settings->setVisible(fitting > 0);
    const QRect reset = m_reset->geometry();
    m_settings->setGeometry(left + inner - height, reset.top(), height, height);
    // Without a row of its own the button becomes an icon before the word, where that leaves room for it.
    const int icon = height + spacing::kUnit;
    const bool asIcon = fitting == 1 && rows.size() > 1 && m_reset->sizeHint().width() <= inner - 2 * icon;
    m_explain->setIconOnly(asIcon);
    if (asIcon) {
        m_explain->setGeometry(left, reset.top(), height, height);
        m_explain->show();
        m_reset->setGeometry(reset.adjusted(icon, 0, -icon, 0));
    } else {
        m_reset->setGeometry(reset.adjusted(0, 0, -height - spacing::kSmall, 0));
    }
    return fitting > 0;
}

void VerdictPanel::arrangeStrip()
{
    const int noteWidth = m_noteKind == NoteKind::None ? 0 : m_note->stripWidth();
    m_facts->hide();
    for (QWidget* button : std::initializer_list<QWidget*>{m_explain, m_reset, m_settings, m_corrections})
        button->hide();
    m_firstDivider = 0;
    m_secondDivider = 0;
    m_note->setGeometry(width() - 1 - noteWidth, 1, noteWidth, height() - 2);
    const int padding = spacing::kLarge;
    m_face->setGeometry(padding, 0, width() - noteWidth - padding - spacing::kSmall, height());
}

void VerdictPanel::resizeEvent(QResizeEvent*)
{
    arrange();
}

void VerdictPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), m_theme);
    for (const int y : {m_firstDivider, m_secondDivider}) {
        if (y > 0)
            painter.fillRect(QRect(m_face->x(), y, m_face->width(), 1), m_theme.line);
    }
}

} // namespace tonada::ui
