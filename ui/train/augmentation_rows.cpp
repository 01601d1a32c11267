// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/augmentation_rows.h"

#include "ui/support/control_button.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <array>

namespace tonada::ui {
namespace {

constexpr std::array kListed{Augmentation::Noise,         Augmentation::Pitch, Augmentation::TimeMask,
                             Augmentation::FrequencyMask, Augmentation::Gain,  Augmentation::Band,
                             Augmentation::Spec};
constexpr int kSentenceIndent = 24;

bool canBeHeard(Augmentation augmentation)
{
    return augmentation != Augmentation::FrequencyMask && augmentation != Augmentation::Spec;
}

} // namespace

AugmentationRows::AugmentationRows(const Theme& theme, QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::kLarge);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    int line = 0;
    for (const Augmentation augmentation : kListed) {
        const QString id = QString::fromUtf8(toString(augmentation).data());
        auto* box = new QCheckBox(name(augmentation), this);
        box->setObjectName(id);
        box->setAccessibleDescription(sentence(augmentation));
        m_rows.push_back({augmentation, box});
        grid->addWidget(box, line, 0);
        if (canBeHeard(augmentation)) {
            auto* hear = new ControlButton(ControlButton::Look::Link, this);
            hear->setObjectName(QStringLiteral("hear-") + id);
            hear->setText(tr("Hear an example"));
            hear->setAccessibleName(tr("Hear an example: %1").arg(name(augmentation)));
            hear->setTheme(theme);
            connect(hear, &QPushButton::clicked, this,
                    [this, augmentation] { emit exampleRequested(augmentation); });
            grid->addWidget(hear, line, 1, Qt::AlignRight);
        } else {
            auto* note = new QLabel(tr("cannot be heard"), this);
            note->setToolTip(tr("It changes the picture that the network sees, not the audio."));
            styleLabel(*note, theme.font(TextRole::Reading), theme.mutedText);
            grid->addWidget(note, line, 1, Qt::AlignRight);
        }
        auto* what = new QLabel(sentence(augmentation), this);
        what->setContentsMargins(kSentenceIndent, 0, 0, spacing::kSmall);
        styleLabel(*what, theme.font(TextRole::Reading), theme.mutedText);
        grid->addWidget(what, line + 1, 0, 1, 2);
        line += 2;
    }
}

QString AugmentationRows::name(Augmentation augmentation)
{
    switch (augmentation) {
    case Augmentation::Noise:
        return tr("Noise");
    case Augmentation::Pitch:
        return tr("Higher voice");
    case Augmentation::TimeMask:
        return tr("Gap in time");
    case Augmentation::FrequencyMask:
        return tr("Gap in frequency");
    case Augmentation::Gain:
        return tr("Loudness");
    case Augmentation::Band:
        return tr("Another microphone");
    case Augmentation::Spec:
        return tr("Gaps in time and frequency");
    }
    return {};
}

QString AugmentationRows::sentence(Augmentation augmentation)
{
    switch (augmentation) {
    case Augmentation::Noise:
        return tr("Adds a steady hiss; as in the notebook.");
    case Augmentation::Pitch:
        return tr("Raises the pitch by four semitones; as in the notebook.");
    case Augmentation::TimeMask:
        return tr("Silences 63 ms at a random place; as in the notebook.");
    case Augmentation::FrequencyMask:
        return tr("Blanks two mel bands; as in the notebook.");
    case Augmentation::Gain:
        return tr("Makes the clip up to 6 dB louder or quieter.");
    case Augmentation::Band:
        return tr("Cuts off low and high frequencies and colours the rest.");
    case Augmentation::Spec:
        return tr("Blanks wider stretches of the picture (SpecAugment).");
    }
    return {};
}

void AugmentationRows::setChosen(const std::vector<Augmentation>& augmentations)
{
    for (const Row& row : m_rows)
        row.box->setChecked(std::find(augmentations.begin(), augmentations.end(), row.augmentation)
                            != augmentations.end());
}

std::vector<Augmentation> AugmentationRows::chosen() const
{
    std::vector<Augmentation> augmentations;
    for (const Row& row : m_rows)
        if (row.box->isChecked())
            augmentations.push_back(row.augmentation);
    return augmentations;
}

} // namespace tonada::ui
