// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/verdict_settings.h"
#include "ui/settings/correction_settings.h"
#include "ui/support/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace tonada::ui {

class ControlButton;

/** How verdicts are made, and whether they may be corrected. What is chosen is reported at once, so that one sees
 *  what it does; the caller takes it back on rejected(). */
class VerdictSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choices
    {
        VerdictSettings verdict;
        CorrectionSettings corrections;
    };

    /** `trainedPrior`: share of Argentinians in the training data of the model in use; `fallbackFolder` is shown
     *  while no other one is chosen. */
    VerdictSettingsDialog(const Choices& choices, double trainedPrior, const QString& fallbackFolder,
                          const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] Choices choices() const;

signals:
    void changed();

private:
    void addVerdictRows(QVBoxLayout& column, const VerdictSettings& settings);
    void addCorrectionRows(QVBoxLayout& column, const CorrectionSettings& settings);
    void addButtons(QVBoxLayout& column);
    QLabel* addLine(QVBoxLayout& column, const QString& text, TextRole role, const QColor& colour);
    void addRow(QVBoxLayout& column, const QString& caption, QWidget* field);
    void chooseFolder();
    void showFolder();
    void refresh();

    Theme m_theme;
    double m_trainedPrior;
    QString m_fallbackFolder;
    QString m_folderPath;
    QSpinBox* m_span;
    QComboBox* m_smoothing;
    QCheckBox* m_asTrained;
    QSpinBox* m_prior;
    QCheckBox* m_correct;
    QLineEdit* m_speaker;
    QCheckBox* m_consent;
    QLabel* m_folder;
    ControlButton* m_choose;
    QLabel* m_missing;
};

} // namespace tonada::ui
