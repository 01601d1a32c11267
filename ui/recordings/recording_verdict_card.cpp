// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recording_verdict_card.h"

#include "ui/live/balance_bar.h"
#include "ui/live/verdict_sign.h"
#include "ui/live/verdict_words.h"
#include "ui/recordings/recording_words.h"
#include "ui/recordings/selection_line.h"
#include "ui/support/control_button.h"
#include "ui/support/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace tonada::ui {
namespace {

constexpr int kSignRoom = 28;

} // namespace

RecordingVerdictCard::RecordingVerdictCard(QWidget* parent)
    : Card(tr("Whole recording"), parent)
    , m_word(new QLabel(this))
    , m_percent(new QLabel(this))
    , m_bar(new BalanceBar(this))
    , m_interval(new QLabel(this))
    , m_agreement(new QLabel(this))
    , m_facts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_explain(new ControlButton(ControlButton::Look::Plain, this))
    , m_selection(new SelectionLine(this))
{
    m_word->setObjectName(QStringLiteral("recordingVerdict"));
    m_percent->setObjectName(QStringLiteral("recordingPercent"));
    m_interval->setObjectName(QStringLiteral("recordingInterval"));
    m_agreement->setObjectName(QStringLiteral("recordingAgreement"));
    m_word->setContentsMargins(kSignRoom, 0, 0, 0);
    m_bar->setFiguresShown(false);
    auto* words = new QHBoxLayout;
    words->addWidget(m_word, 1);
    words->addWidget(m_percent);
    m_interval->setWordWrap(true);
    m_facts->addWidget(m_interval, 1);
    m_facts->addWidget(m_agreement);
    body().setSpacing(spacing::kUnit);
    body().addLayout(words);
    body().addWidget(m_bar);
    body().addLayout(m_facts);
    body().addSpacing(spacing::kUnit);
    m_explain->setObjectName(QStringLiteral("showWhatDecided"));
    m_explain->setIconName(QStringLiteral("bulb"));
    m_explain->setText(tr("Show what decided"));
    m_explain->setCheckable(true);
    connect(m_explain, &QPushButton::toggled, this, &RecordingVerdictCard::explainToggled);
    body().addWidget(m_explain);
    setExplainable(true);
    body().addSpacing(spacing::kUnit);
    body().addWidget(m_selection);
    body().addStretch(1);
    setVerdict({}, {}, {});
}

void RecordingVerdictCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_bar->setTheme(theme);
    m_bar->setFixedHeight(m_bar->heightNeeded());
    m_explain->setTheme(theme);
    m_selection->setTheme(theme);
    restyle();
}

void RecordingVerdictCard::setExplaining(bool explaining)
{
    m_explain->setChecked(explaining);
}

void RecordingVerdictCard::setExplainable(bool explainable)
{
    m_explain->setEnabled(explainable);
    m_explain->setToolTip(
        explainable ? tr("Lines over the spectrogram around what decided the chosen window (W)")
                    : tr("This model looks at five numbers, not at a picture: nothing can be shown"));
}

void RecordingVerdictCard::restyle()
{
    const Theme& theme = currentTheme();
    const PanelState state = m_verdict ? panelStateOf(m_verdict->verdict) : PanelState::NoSpeech;
    QFont word = theme.font(TextRole::RecordingVerdict);
    styleLabel(*m_word, word, m_verdict ? headlineColour(state, theme) : theme.mutedText);
    word.setBold(false);
    styleLabel(*m_percent, word, theme.text);
    for (QLabel* label : {m_interval, m_agreement})
        styleLabel(*label, theme.font(TextRole::Caption), theme.mutedText);
    for (QLabel* label : {m_word, m_interval}) // empty ones keep their place
        label->setMinimumHeight(QFontMetrics(label->font()).height());
}

void RecordingVerdictCard::setVerdict(const std::optional<FileVerdict>& verdict, const UnsureBand& band,
                                      const QString& why)
{
    m_verdict = verdict;
    VerdictView view;
    view.band = band;
    m_word->setText(verdict ? VerdictWords::headline(panelStateOf(verdict->verdict)) : QStringLiteral("–"));
    m_percent->clear();
    m_interval->setText(why);
    m_agreement->clear();
    setCaption({});
    if (verdict) {
        const QString seconds = numberText(verdict->speechSeconds, 1);
        setCaption(verdict->prior ? tr("%1 s, %2 % expected").arg(seconds, percentText(*verdict->prior))
                                  : tr("%1 s of speech").arg(seconds));
        if (verdict->probability) {
            view.state = panelStateOf(verdict->verdict);
            view.hasProbability = true;
            view.probability = static_cast<float>(*verdict->probability);
            view.low = static_cast<float>(verdict->interval.low);
            view.high = static_cast<float>(verdict->interval.high);
            m_percent->setText(tr("%1 %").arg(probabilityText(RecordingWords::shownShare(*verdict))));
            const bool other = verdict->verdict == Judgement::Other;
            m_interval->setText(
                VerdictWords::interval(other ? 1 - verdict->interval.high : verdict->interval.low,
                                       other ? 1 - verdict->interval.low : verdict->interval.high));
            m_agreement->setText(RecordingWords::agreement(*verdict));
        }
    }
    m_bar->setView(view);
    setAccessibleName(tr("Whole recording"));
    setAccessibleDescription(
        verdict ? RecordingWords::verdict(*verdict) + QStringLiteral(". ") + m_interval->text() : why);
    restyle();
    placeFacts();
    update();
}

/** Beside each other where there is room, else one below the other. */
void RecordingVerdictCard::placeFacts()
{
    const int room = width() - 2 * spacing::kCardPadding - spacing::kMedium;
    const auto needs = [](const QLabel* label) {
        return label->fontMetrics().horizontalAdvance(label->text());
    };
    const bool beside = m_agreement->text().isEmpty() || needs(m_interval) + needs(m_agreement) <= room;
    m_facts->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

int RecordingVerdictCard::heightIn(int breadth)
{
    if (width() != breadth)
        resize(breadth, height());
    placeFacts();
    layout()->activate();
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(breadth) : sizeHint().height();
}

void RecordingVerdictCard::setSelection(const std::optional<Selection>& selection)
{
    m_selection->setSelection(selection);
}

void RecordingVerdictCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    if (!m_verdict)
        return;
    QPainter painter(this);
    drawSign(painter, m_word->geometry(), signOf(panelStateOf(m_verdict->verdict)), SignSize::Word,
             currentTheme());
}

} // namespace tonada::ui
