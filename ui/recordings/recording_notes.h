// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/util/error.h"
#include "core/util/note_tiers.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace tonada::ui {

class RecordingPlots;

/** The notes on recordings, kept while others are shown; notes from files. */
class RecordingNotes : public QObject
{
    Q_OBJECT

public:
    /** The plots outlive it. */
    explicit RecordingNotes(RecordingPlots& plots, QObject* parent = nullptr);

    /** Puts the notes on this recording into the plots. */
    void show(const std::filesystem::path& recording);
    /** Of a recording; empty ones where there are none yet. */
    [[nodiscard]] std::shared_ptr<NoteTiers> of(const std::filesystem::path& recording);
    /** In place of what there is on it. */
    void set(const std::filesystem::path& recording, std::vector<IntervalTier> tiers);

    /** Asks for a file. */
    void chooseImport();
    /** A TextGrid or, with another extension, Audacity labels become tiers of the recording shown. */
    void import(const std::filesystem::path& file);

signals:
    void changed();
    void failed(const Error& error);

private:
    /** The name of the tier that every recording begins with. */
    [[nodiscard]] static std::string firstTier();

    RecordingPlots& m_plots;
    std::filesystem::path m_shown;
    std::map<std::filesystem::path, std::shared_ptr<NoteTiers>> m_notes;
};

} // namespace tonada::ui
