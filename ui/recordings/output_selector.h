// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"
#include "ui/support/control_button.h"

#include <vector>

class QMenu;

namespace tonada::ui {

/** Where recordings are heard: the default output or one of choice, which stays listed, struck through, when it has
 *  gone. */
class OutputSelector : public ControlButton
{
    Q_OBJECT

public:
    explicit OutputSelector(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setDevices(const std::vector<AudioDevice>& devices);
    /** No name: the default output. */
    [[nodiscard]] StreamRequest choice() const { return m_choice; }
    void setChoice(const StreamRequest& choice);
    /** The output meant; null when it is not there. */
    [[nodiscard]] const AudioDevice* device() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const StreamRequest& choice);
    /** The list opens: time to look for devices again. */
    void rescanRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fillMenu();
    void add(const QString& label, const StreamRequest& choice, bool checked, bool connected);

    QMenu* m_menu;
    std::vector<AudioDevice> m_devices; ///< outputs alone
    StreamRequest m_choice;
};

} // namespace tonada::ui
