// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/dataset.h"
#include "core/learn/sound_audit.h"
#include "ui/support/card.h"

#include <array>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace tonada::ui {

class ClassBar;
class ControlButton;
class WarningBox;

/** The data of the Train page: the way to choose a folder, what is in it, and what to think of it. */
class DataCard : public Card
{
    Q_OBJECT

public:
    explicit DataCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /** Nothing chosen. */
    void showNothing();
    void showReading(const QString& name, std::size_t done, std::size_t all);
    void showData(const Dataset& dataset, const SoundAudit& audit);
    /** What is tested on instead of a part of the data. */
    void showTestData(const Dataset& dataset);
    /** The sentence says what was wrong and what was expected. */
    void showFailure(const QString& sentence);
    /** While training runs the data cannot be changed. */
    void setLocked(bool locked);

signals:
    void chooseRequested();
    void recordRequested();
    void testFolderRequested();
    void testFolderCleared();

private:
    void setWarnings(std::vector<WarningBox*> boxes);
    void showLine(const QString& line);
    void setBarsShown(bool shown);
    void showAudit();
    void setTestLine(const QString& line);
    void changeTestFolder();

    QLabel* m_line;
    ControlButton* m_choose;
    ControlButton* m_record;
    QLabel* m_testLine; ///< empty: tested on a part of the data
    ControlButton* m_testFolder;
    ControlButton* m_details;
    SoundAudit m_audit;
    std::array<ClassBar*, 2> m_bars; ///< by label
    QVBoxLayout* m_warningColumn;
    std::vector<WarningBox*> m_warnings;
};

} // namespace tonada::ui
