// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/audio_backend.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QActionGroup;
class QMenu;

namespace tonada::ui {

class ControlButton;

/** What the user chose to listen to. A microphone is known by name and host API, never by its index. */
struct SourceChoice
{
    enum class Kind
    {
        Microphone,
        Demo,
        File,
    };

    Kind kind = Kind::Microphone;
    QString device; ///< empty: the default microphone
    QString hostApi;
    QString file; ///< Kind::File
    int channel = 0; ///< 0: all channels mixed
    double gainDb = 0;

    bool operator==(const SourceChoice&) const = default;
};

/** The list of microphones, demo and file, with channel and input gain. The list follows the devices while it
 *  is open; a microphone that has gone stays listed, struck through. */
class SourceSelector : public QWidget
{
    Q_OBJECT

public:
    explicit SourceSelector(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setDevices(std::vector<AudioDevice> devices);
    void setChoice(const SourceChoice& choice);
    [[nodiscard]] const SourceChoice& choice() const { return m_choice; }
    [[nodiscard]] QString text() const;
    /** The chosen microphone's name; empty when there is none. */
    [[nodiscard]] QString deviceName() const;
    [[nodiscard]] bool deviceConnected() const { return chosenDevice() != nullptr; }
    [[nodiscard]] QMenu& menu() { return *m_menu; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void chosen(const tonada::ui::SourceChoice& choice);
    void gainChanged(double gainDb);
    /** Asked for when the list opens. */
    void rescanRequested();
    void fileRequested();

private:
    [[nodiscard]] const AudioDevice* chosenDevice() const;
    void refresh();
    void fillMenu();
    void addMicrophones(QActionGroup& group);
    void addOtherSources(QActionGroup& group);
    void addChannels();
    void addGain();
    void choose(const SourceChoice& choice);

    Theme m_theme;
    ControlButton* m_button;
    QMenu* m_menu;
    std::vector<AudioDevice> m_devices;
    SourceChoice m_choice;
};

} // namespace tonada::ui
