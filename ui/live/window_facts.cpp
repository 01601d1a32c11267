// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/window_facts.h"

#include "core/learn/verdict_math.h"
#include "ui/support/control_button.h"
#include "ui/support/label_text.h"
#include "ui/support/number_text.h"

#include <QGridLayout>

namespace tonada::ui {
namespace {

constexpr int kRowHeight = 24;
constexpr int kNarrowRowHeight = 18;
constexpr int kWindowSeconds = 2;

} // namespace

WindowFacts::WindowFacts(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_heading(new QLabel(tr("This window"), this))
    , m_length(new QLabel(tr("%1 s").arg(kWindowSeconds), this))
    , m_foldButton(new ControlButton(ControlButton::Look::Bare, this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_heading, 0, 0);
    m_grid->addWidget(m_length, 0, 1, Qt::AlignRight);
    m_grid->addWidget(m_foldButton, 0, 1, Qt::AlignRight);
    m_foldButton->setObjectName(QStringLiteral("foldFacts"));
    m_foldButton->setIconOnly(true);
    m_foldButton->setFixedSize(kRowHeight, kRowHeight);
    connect(m_foldButton, &QPushButton::clicked, this, &WindowFacts::foldClicked);
    const std::array<QString, kRows> names{tr("P(Argentinian)"), tr("Speech in it"), tr("Speech gathered"),
                                           tr("Like the training data")};
    const std::array<QString, kRows> objectNames{
        QStringLiteral("windowProbability"), QStringLiteral("windowSpeech"), QStringLiteral("speechGathered"),
        QStringLiteral("likeTraining")};
    for (std::size_t i = 0; i < kRows; ++i) {
        m_rows[i] = {new QLabel(names[i], this), new QLabel(this)};
        m_rows[i].value->setObjectName(objectNames[i]);
        m_rows[i].value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const int row = static_cast<int>(i) + 1;
        m_grid->addWidget(m_rows[i].name, row, 0);
        m_grid->addWidget(m_rows[i].value, row, 1);
    }
    setTheme(theme(ThemeKind::Light));
    setStatus({}, false);
    arrange();
}

void WindowFacts::setFold(Fold fold)
{
    if (m_fold == fold)
        return;
    m_fold = fold;
    arrange();
}

void WindowFacts::arrange()
{
    const bool folded = m_fold == Fold::Folded;
    m_length->setVisible(m_fold == Fold::None);
    m_foldButton->setVisible(m_fold != Fold::None);
    m_foldButton->setIconName(folded ? QStringLiteral("chevron_down") : QStringLiteral("chevron_up"));
    const QString what = folded ? tr("Show the facts of this window") : tr("Hide the facts of this window");
    m_foldButton->setToolTip(what);
    m_foldButton->setAccessibleName(what);
    m_grid->setRowMinimumHeight(0, m_fold == Fold::None ? kRowHeight + 2 : kRowHeight);
    const int rowHeight = m_fold == Fold::None ? kRowHeight : kNarrowRowHeight;
    for (std::size_t i = 0; i < kRows; ++i) {
        m_rows[i].name->setVisible(!folded);
        m_rows[i].value->setVisible(!folded);
        m_grid->setRowMinimumHeight(static_cast<int>(i) + 1, folded ? 0 : rowHeight);
    }
    m_grid->activate();
}

void WindowFacts::setTheme(const Theme& theme)
{
    m_foldButton->setTheme(theme);
    styleLabel(*m_heading, theme.font(TextRole::Heading), theme.text);
    styleLabel(*m_length, theme.font(TextRole::Reading), theme.mutedText);
    for (const Row& row : m_rows) {
        styleLabel(*row.name, theme.font(TextRole::Body), theme.mutedText);
        styleLabel(*row.value, theme.font(TextRole::Body), theme.text);
    }
}

void WindowFacts::setStatus(const LiveStatus& status, bool noveltyChecked)
{
    const QString none(QChar(0x2013));
    const bool running = status.session == SessionState::Running;
    const bool judged = running && status.window == WindowState::Judged;
    const bool unlike = running && status.window == WindowState::Unlike;
    setTextIfNew(*m_rows[0].value,
                 judged ? numberText(shownProbability(static_cast<double>(status.windowProbability)), 2)
                        : none);
    setTextIfNew(*m_rows[1].value,
                 running ? tr("%1 of %2 s")
                               .arg(numberText(static_cast<double>(status.windowSpeechSeconds), 1))
                               .arg(kWindowSeconds)
                         : none);
    setTextIfNew(*m_rows[2].value,
                 running ? tr("%1 of %2 s")
                               .arg(numberText(static_cast<double>(status.verdict.speechSeconds), 1),
                                    numberText(static_cast<double>(status.verdict.spanSeconds)))
                         : none);
    if (unlike)
        setTextIfNew(*m_rows[3].value, tr("no"));
    else if (judged)
        setTextIfNew(*m_rows[3].value, noveltyChecked ? tr("yes") : tr("not checked"));
    else
        setTextIfNew(*m_rows[3].value, none);
}

} // namespace tonada::ui
