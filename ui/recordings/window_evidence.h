// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/classifier.h"
#include "core/learn/recording_tracks.h"
#include "core/util/error.h"
#include "ui/support/background_job.h"

#include <QObject>

#include <memory>
#include <optional>

namespace tonada::ui {

class RecordingPlots;

/** Explains the window that is chosen in the plots, on a thread of its own, and puts the lines into them. */
class WindowEvidence : public QObject
{
    Q_OBJECT

public:
    explicit WindowEvidence(RecordingPlots& plots, QObject* parent = nullptr);

    /** Null, or not explainable(): nothing is explained. */
    void setModel(std::shared_ptr<const Classifier> model);
    void setOn(bool on);

signals:
    /** The file could not be read again. */
    void failed(const Error& error);

private:
    /** What there are lines of, or will be soon. */
    struct Subject
    {
        std::shared_ptr<const RecordingTracks> tracks;
        std::shared_ptr<const Classifier> model;
        double begin = 0; ///< s

        bool operator==(const Subject&) const = default;
    };

    void look();
    [[nodiscard]] std::optional<Subject> wanted() const;

    RecordingPlots& m_plots;
    std::shared_ptr<const Classifier> m_model;
    bool m_on = false;
    std::optional<Subject> m_subject;
    BackgroundJob m_job; ///< last: it ends before what it uses goes
};

} // namespace tonada::ui
