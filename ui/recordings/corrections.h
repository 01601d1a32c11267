// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/take_store.h"
#include "core/util/error.h"
#include "ui/recordings/correction_dialog.h"
#include "ui/recordings/selection.h"
#include "ui/support/take_keeping.h"

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace tonada::ui {

class RecordingsPage;

/** "This is wrong": keeps a stretch of the recording shown as what it really is, in a folder that one can train on. */
class Corrections : public QObject
{
    Q_OBJECT

public:
    /** The page outlives it. */
    explicit Corrections(RecordingsPage& page, QObject* parent = nullptr);

    /** Asks about the selection or else the selected window; nothing where there is neither. */
    void ask();
    [[nodiscard]] CorrectionDialog* dialog() const { return m_dialog; }
    /** Whose verdicts are shown. */
    void setModelName(const QString& name) { m_modelName = name; }
    /** Where the next ones go. */
    void setFolder(const std::filesystem::path& folder) { m_folder = folder; }

signals:
    void failed(const Error& error);

private:
    struct Stretch
    {
        std::filesystem::path recording;
        int channel = 0;
        Selection time;
    };

    [[nodiscard]] std::optional<Stretch> wanted() const;
    [[nodiscard]] int opposite(const Stretch& stretch) const;
    [[nodiscard]] std::map<std::string, std::string> saidByModel(const Stretch& stretch) const;
    void chooseFolder();
    void keep(const Stretch& stretch);
    void tell(const KeptTake& take);

    RecordingsPage& m_page;
    std::filesystem::path m_folder;
    QString m_modelName;
    QPointer<CorrectionDialog> m_dialog;
    std::filesystem::path m_keptIn; ///< the folder of the last one
    TakeKeeping m_takes; ///< last, so that it ends before what it uses goes
};

} // namespace tonada::ui
