// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/augmentation.h"
#include "core/learn/dataset.h"
#include "ui/report/clip_output.h"
#include "ui/support/background_job.h"

#include <memory>

namespace tonada::ui {

/** Lets clips of a data set be heard as an augmentation changes them: first as recorded, then changed.
 *  Reading and changing runs beside the window. */
class ExamplePlayer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setOutput(ClipOutput output) { m_output = std::move(output); }
    /** Null: none. */
    void setData(std::shared_ptr<const Dataset> data) { m_data = std::move(data); }
    /** Another clip each time. */
    void play(Augmentation augmentation);

signals:
    /** What is heard, or why nothing is. */
    void said(const QString& sentence);

private:
    ClipOutput m_output;
    std::shared_ptr<const Dataset> m_data;
    std::size_t m_next = 0;
    BackgroundJob m_job; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
