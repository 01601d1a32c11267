// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/train_view.h"

#include <filesystem>
#include <vector>

namespace tonada::ui {

/** The runs of the Train page, kept between starts: a list and a model file for each, in one folder. The list
 *  is replaced in one step, so that a crash leaves the old one. */
class RunStore
{
public:
    /** Errors: FileUnreadable when the list is damaged; it is then kept beside as runs.json.damaged and the
     *  store, made again, is empty. */
    explicit RunStore(std::filesystem::path folder);

    /** The newest first. */
    [[nodiscard]] const std::vector<RunView>& runs() const noexcept { return m_runs; }
    [[nodiscard]] int nextNumber() const noexcept { return m_nextNumber; }
    [[nodiscard]] std::filesystem::path modelPath(int number) const;

    /** The model is in modelPath() already. Error: FileNotWritable. */
    void add(const RunView& run);
    /** With its model. Error: FileNotWritable. */
    void remove(int number);

private:
    void read();
    void write() const;
    [[nodiscard]] std::filesystem::path listPath() const { return m_folder / "runs.json"; }

    std::filesystem::path m_folder;
    std::vector<RunView> m_runs;
    int m_nextNumber = 1;
};

} // namespace tonada::ui
