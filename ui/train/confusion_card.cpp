// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/confusion_card.h"

#include "ui/support/control_button.h"
#include "ui/support/number_text.h"
#include "ui/train/confusion_grid.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tonada::ui {

ConfusionCard::ConfusionCard(QWidget* parent)
    : Card(tr("Confusion matrix"), parent)
    , m_grid(new ConfusionGrid(this))
    , m_note(new QLabel(tr("True class in rows. ROC, reliability and speakers: Report"), this))
{
    m_note->setWordWrap(true);
    body().setContentsMargins(spacing::kCardPadding, 0, spacing::kCardPadding, spacing::kMedium);
    body().setSpacing(spacing::kUnit);
    body().addWidget(m_grid);
    body().addWidget(m_note);
    body().addStretch(1);
    m_grid->setAccessibleName(tr("Confusion matrix"));
    ConfusionCard::setTheme(currentTheme());
    setConfusion({});
}

void ConfusionCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    m_grid->setTheme(theme);
    styleLabel(*m_note, theme.font(TextRole::Caption), theme.mutedText);
}

void ConfusionCard::setConfusion(const std::optional<ConfusionView>& view)
{
    m_grid->setConfusion(view);
    if (!view) {
        setCaption(tr("new speakers"));
        m_grid->setAccessibleDescription(tr("Nothing measured yet."));
        return;
    }
    const auto& clips = view->clips;
    const int all = clips[0][0] + clips[0][1] + clips[1][0] + clips[1][1];
    setCaption(tr("new speakers, %1 clips").arg(numberText(all)));
    m_grid->setAccessibleDescription(
        tr("Of %1 Argentinian clips %2 were answered right, of %3 other clips %4.")
            .arg(numberText(clips[1][0] + clips[1][1]), numberText(clips[1][1]),
                 numberText(clips[0][0] + clips[0][1]), numberText(clips[0][0])));
}

} // namespace tonada::ui
