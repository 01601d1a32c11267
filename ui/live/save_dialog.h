// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QDialog>

class QButtonGroup;
class QSlider;

namespace tonada::ui {

/** How many of the last seconds to save, and as what. Where to is asked afterwards. */
class SaveDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int kMinSeconds = 2;
    static constexpr int kMaxSeconds = 60;

    /** `available`: seconds there are. */
    SaveDialog(double available, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] int seconds() const;
    /** "wav" or "flac". */
    [[nodiscard]] QString extension() const;

private:
    QSlider* m_seconds;
    QButtonGroup* m_format;
};

} // namespace tonada::ui
