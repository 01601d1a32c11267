// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace tonada::ui {

class ClassButton;
class ControlButton;

/** What has to be said of a take: where it goes, its class, who speaks, and that the speaker agrees. Another
 *  name takes the consent back. */
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    RecordForm(const Theme& theme, QWidget* parent);

    void setFolder(const QString& path);
    /** Names to choose from while typing. */
    void setSpeakers(const QStringList& names);
    void setLocked(bool folder, bool others);
    /** Where typing begins. */
    void focusSpeaker();

    void setLabel(int label);
    [[nodiscard]] int label() const; ///< 1: Argentinian
    [[nodiscard]] QString speaker() const;
    [[nodiscard]] bool consent() const;
    /** What has to be done before recording, as a sentence; empty: nothing. */
    [[nodiscard]] QString missing() const;
    /** Of the column of captions, which what stands below goes on. */
    [[nodiscard]] int captionWidth() const;
    void setCaptionWidth(int width);

signals:
    void folderRequested();
    /** Something that missing() depends on. */
    void changed();
    /** The last field is filled in. */
    void done();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QHBoxLayout* classRow();
    void showFolder();
    void styleFields();
    void connectFields();

    Theme m_theme;
    QString m_path;
    QLabel* m_folder;
    ControlButton* m_choose;
    std::array<ClassButton*, 2> m_classes; ///< by label
    QLineEdit* m_speaker;
    QCheckBox* m_consent;
    std::array<QLabel*, 3> m_captions;
};

} // namespace tonada::ui
