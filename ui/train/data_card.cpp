// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/data_card.h"

#include "ui/support/button_row.h"
#include "ui/support/control_button.h"
#include "ui/support/number_text.h"
#include "ui/train/class_bar.h"
#include "ui/train/data_words.h"
#include "ui/train/sound_audit_dialog.h"
#include "ui/train/warning_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr std::size_t kMostWarnings = 3;
} // namespace

DataCard::DataCard(QWidget* parent)
    : Card(tr("Data"), parent)
    , m_line(new QLabel(this))
    , m_choose(new ControlButton(ControlButton::Look::Plain, this))
    , m_record(new ControlButton(ControlButton::Look::Plain, this))
    , m_testLine(new QLabel(this))
    , m_testFolder(new ControlButton(ControlButton::Look::Link, this))
    , m_details(new ControlButton(ControlButton::Look::Link, this))
    , m_bars{new ClassBar(0, this), new ClassBar(1, this)}
    , m_warningColumn(new QVBoxLayout)
{
    m_line->setObjectName(QStringLiteral("dataLine"));
    m_line->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("chooseFolder"));
    m_choose->setText(tr("Choose folder…"));
    connect(m_choose, &QPushButton::clicked, this, &DataCard::chooseRequested);
    m_details->setObjectName(QStringLiteral("soundDetails"));
    m_details->setText(tr("Details…"));
    m_details->setToolTip(tr("Loudness, bandwidth, noise and pauses of each class"));
    m_testFolder->setObjectName(QStringLiteral("testFolder"));
    connect(m_testFolder, &QPushButton::clicked, this, &DataCard::changeTestFolder);
    m_testLine->setObjectName(QStringLiteral("testLine"));
    m_testLine->setWordWrap(true);
    connect(m_details, &QPushButton::clicked, this, &DataCard::showAudit);
    body().addWidget(m_line);
    body().addWidget(m_bars[1]);
    body().addSpacing(spacing::kSmall);
    body().addWidget(m_bars[0]);
    m_warningColumn->setContentsMargins(0, spacing::kSmall, 0, 0);
    m_warningColumn->setSpacing(spacing::kSmall);
    body().addLayout(m_warningColumn);
    body().addSpacing(spacing::kUnit);
    body().addWidget(m_testLine);
    auto* links = new QHBoxLayout;
    links->setSpacing(spacing::kLarge);
    links->addWidget(m_details);
    links->addWidget(m_testFolder);
    links->addStretch(1);
    body().addLayout(links);
    body().addSpacing(spacing::kUnit);
    m_record->setObjectName(QStringLiteral("recordClipsButton"));
    m_record->setText(tr("Record clips"));
    m_record->setIconName(QStringLiteral("microphone"));
    connect(m_record, &QPushButton::clicked, this, &DataCard::recordRequested);
    body().addWidget(new ButtonRow({m_choose, m_record}, this));
    showNothing();
}

void DataCard::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    styleLabel(*m_line, theme.font(TextRole::Body), theme.mutedText);
    m_choose->setTheme(theme);
    m_record->setTheme(theme);
    styleLabel(*m_testLine, theme.font(TextRole::Body), theme.mutedText);
    m_testFolder->setTheme(theme);
    m_details->setTheme(theme);
    for (ClassBar* bar : m_bars)
        bar->setTheme(theme);
    for (WarningBox* box : m_warnings)
        box->setTheme(theme);
}

void DataCard::setBarsShown(bool shown)
{
    for (ClassBar* bar : m_bars)
        bar->setVisible(shown);
    m_details->setVisible(shown);
    m_testFolder->setVisible(shown);
    setTestLine({});
}

void DataCard::showLine(const QString& line)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

void DataCard::setWarnings(std::vector<WarningBox*> boxes)
{
    for (WarningBox* box : m_warnings)
        delete box;
    m_warnings = std::move(boxes);
    for (WarningBox* box : m_warnings) {
        box->setTheme(currentTheme());
        m_warningColumn->addWidget(box);
    }
}

void DataCard::showNothing()
{
    setCaption({});
    showLine(tr("A folder with recordings of both classes: one folder for each class, in it one for each "
                "speaker. Drop it here, or"));
    setBarsShown(false);
    setWarnings({});
}

void DataCard::showReading(const QString& name, std::size_t done, std::size_t all)
{
    setCaption(name);
    showLine(all == 0
                 ? tr("Looking for recordings…")
                 : tr("Reading recording %1 of %2")
                       .arg(numberText(static_cast<double>(done)), numberText(static_cast<double>(all))));
    setBarsShown(false);
    setWarnings({});
}

void DataCard::setTestLine(const QString& line)
{
    m_testLine->setText(line);
    m_testLine->setVisible(!line.isEmpty());
    m_testFolder->setText(line.isEmpty() ? tr("Test folder…") : tr("No test folder"));
    m_testFolder->setToolTip(line.isEmpty()
                                 ? tr("Test on recordings of another folder instead of a part of these")
                                 : tr("Test on a part of these recordings again"));
}

void DataCard::changeTestFolder()
{
    if (m_testLine->text().isEmpty()) {
        emit testFolderRequested();
        return;
    }
    setTestLine({});
    emit testFolderCleared();
}

void DataCard::showTestData(const Dataset& dataset)
{
    setTestLine(tr("Tested on: %1, %2 clips, %3 speakers")
                    .arg(DataWords::nameOf(dataset.source),
                         numberText(static_cast<double>(dataset.clips.size())),
                         numberText(static_cast<double>(dataset.speakers.size()))));
}

void DataCard::showAudit()
{
    auto* dialog = new SoundAuditDialog(m_audit, currentTheme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DataCard::showData(const Dataset& dataset, const SoundAudit& audit)
{
    m_audit = audit;
    const DataSummary summary = summarise(dataset, audit);
    setCaption(
        tr("%1 / %2 clips of 2 s")
            .arg(DataWords::nameOf(dataset.source), numberText(static_cast<double>(dataset.clips.size()))));
    showLine({});
    const int most = std::max(summary.classes[0].clips, summary.classes[1].clips);
    for (std::size_t label = 0; label < m_bars.size(); ++label)
        m_bars[label]->setSummary(summary.classes[label], most);
    setBarsShown(true);
    std::vector<WarningBox*> boxes;
    for (const DataWarning warning : summary.warnings) {
        if (boxes.size() == kMostWarnings)
            break;
        boxes.push_back(new WarningBox(
            DataWords::isGrave(warning) ? WarningBox::Severity::Danger : WarningBox::Severity::Warning,
            DataWords::heading(warning), DataWords::sentence(warning, summary, dataset), this));
    }
    setWarnings(std::move(boxes));
}

void DataCard::showFailure(const QString& sentence)
{
    setCaption({});
    showLine({});
    setBarsShown(false);
    setWarnings({new WarningBox(WarningBox::Severity::Danger, tr("Not usable"), sentence, this)});
}

void DataCard::setLocked(bool locked)
{
    for (ControlButton* button : {m_choose, m_record}) {
        button->setEnabled(!locked);
        button->setToolTip(locked ? tr("Not while training runs") : QString{});
    }
    m_testFolder->setEnabled(!locked);
}

} // namespace tonada::ui
