// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"
#include "ui/train/take_list.h"

#include <QDialog>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tonada::ui {

class ControlButton;
class LevelMeter;
class RecordForm;
class WarningBox;

/** Where clips are recorded: folder, class, speaker, consent; the microphone's level; the take, which is
 *  heard, kept or thrown away; the takes so far. It knows no core: what is to be done goes out as signals. */
class RecordDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int kMostSeconds = 60; ///< of a take

    enum class Step
    {
        Ready,
        Recording,
        Busy, ///< the take is listened to or written
        Review, ///< the take waits to be kept or thrown away
    };

    /** What stands below the take: a plain line, or with a heading a box. */
    struct Message
    {
        enum class Kind
        {
            Plain,
            Warning,
            Danger,
        };

        Kind kind = Kind::Plain;
        QString heading;
        QString text;

        bool operator==(const Message&) const = default;
    };

    RecordDialog(const Theme& theme, QWidget* parent);

    [[nodiscard]] RecordForm& form() { return *m_form; }
    /** What is heard, and whether anything is. */
    void setMicrophone(const QString& name, bool listening);
    [[nodiscard]] LevelMeter& level() { return *m_level; }
    void setStep(Step step);
    [[nodiscard]] Step step() const noexcept { return m_step; }
    void setSeconds(double seconds);
    /** A take too short for a clip cannot be kept. */
    void setKeepable(bool keepable);
    void setMessage(const Message& message);
    void setTakes(const std::vector<TakeView>& takes);

signals:
    void recordRequested();
    void stopRequested();
    void playRequested();
    void keepRequested();
    void discardRequested();
    void takePlayRequested(int index);
    void takeDeleteRequested(int index);

public slots:
    /** Asks first while a take would be lost. */
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QGridLayout* microphone();
    [[nodiscard]] QHBoxLayout* recorder();
    void connectParts();
    void refresh();
    void recordOrStop();

    Theme m_theme;
    Step m_step = Step::Ready;
    bool m_listening = false;
    bool m_keepable = false;
    Message m_message;
    RecordForm* m_form;
    QLabel* m_microphone;
    LevelMeter* m_level;
    ControlButton* m_record;
    QLabel* m_time;
    ControlButton* m_play;
    ControlButton* m_keep;
    ControlButton* m_discard;
    QVBoxLayout* m_messageSlot;
    QWidget* m_messageShown = nullptr;
    TakeList* m_takes;
};

} // namespace tonada::ui
