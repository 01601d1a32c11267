// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/comparison_table.h"
#include "app/cli/data_report.h"
#include "app/cli/output_file.h"
#include "app/cli/training_printer.h"
#include "core/learn/comparison_state.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/number_text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace tonada::cli {
namespace {

constexpr int kQuickFolds = 3; // with fewer, a class of three speakers leaves none to validate on

struct Options
{
    std::filesystem::path data;
    DataOptions source;
    std::filesystem::path out;
    std::vector<std::string> systems; ///< empty: all
    std::optional<int> folds;
    std::uint32_t seed = 42;
    int threads = allProcessors();
    bool quick = false;
    bool resume = false;
    bool json = false;
};

std::string nameOf(const ComparisonRow& row, bool shuffled)
{
    return std::string(toString(row.system)) + " by " + std::string(toString(row.split))
        + (shuffled ? ", shuffled labels" : "");
}

/** A bar for each part; then a line with its scores and the time that the others will take. */
class ComparisonPrinter : public ComparisonObserver
{
public:
    ComparisonPrinter(InterruptRequest& interrupt, const std::vector<ComparisonRow>& rows,
                      std::function<void()> keep)
        : m_interrupt(interrupt)
        , m_rows(rows)
        , m_keep(std::move(keep))
    { }

    void onPart(const ComparisonRow& row, bool shuffled, int epochs) override
    {
        m_part.emplace(m_interrupt, nameOf(row, shuffled), epochs);
    }
    void onFold(int fold, int folds) override { m_part->onFold(fold, folds); }
    void onAugmented(std::size_t done, std::size_t all) override { m_part->onAugmented(done, all); }
    void onStep(int epoch, int step, int steps, double loss) override
    {
        m_part->onStep(epoch, step, steps, loss);
    }
    void onEpoch(const EpochReport& report) override { m_part->onEpoch(report); }

    void onPartDone(const ComparisonRow& row, bool shuffled) override
    {
        m_keep();
        const auto& scores = shuffled ? *row.shuffled : *row.scores;
        m_part->finish(nameOf(row, shuffled) + ": balanced accuracy " + fixed(scores.balancedAccuracy)
                       + ", ROC AUC " + fixed(scores.rocAuc) + ", " + duration(scores.seconds) + timeLeft());
    }

private:
    /** A system takes as long for each of its parts; nothing before all systems have done one. */
    [[nodiscard]] std::string timeLeft() const
    {
        std::map<System, double> seconds;
        for (const auto& row : m_rows)
            if (row.scores)
                seconds[row.system] = row.scores->seconds;
        double left = 0;
        for (const auto& row : m_rows) {
            if (seconds.count(row.system) == 0)
                return {};
            left += seconds[row.system] * ((row.scores ? 0 : 1) + (row.shuffled ? 0 : 1));
        }
        return left > 0 ? "; about " + duration(left) + " left" : std::string();
    }

    InterruptRequest& m_interrupt;
    const std::vector<ComparisonRow>& m_rows;
    std::function<void()> m_keep;
    std::optional<FoldPrinter> m_part;
};

/** A row with scores. */
nlohmann::json jsonLine(const ComparisonRow& row, const ComparisonConfig& config)
{
    nlohmann::json line = *row.scores;
    line["system"] = toString(row.system);
    line["split"] = toString(row.split);
    line["folds"] = config.folds;
    line["seed"] = config.seed;
    line["quick"] = config.quick;
    line["shuffled"] = nullptr;
    if (row.shuffled)
        line["shuffled"] = *row.shuffled;
    line["published"] = nullptr;
    if (const auto published = publishedAccuracy(row.system); published && row.split == SplitBy::Clip)
        line["published"] = *published;
    return line;
}

ComparisonConfig configFrom(const Options& options)
{
    ComparisonConfig config;
    if (!options.systems.empty())
        config.systems.clear();
    for (const auto& name : options.systems)
        config.systems.push_back(systemFromName(name));
    config.folds = options.folds.value_or(options.quick ? kQuickFolds : config.folds);
    config.seed = options.seed;
    config.quick = options.quick;
    config.threads = options.threads;
    return config;
}

class CompareCommand
{
public:
    explicit CompareCommand(const Options& options)
        : m_options(options)
        , m_config(configFrom(options))
        , m_rows(comparisonRows(m_config))
        , m_state(options.out.string() + ".state")
    { }

    void run()
    {
        if (!m_options.out.empty())
            requireWritable(m_options.out);
        ReadOptions reading;
        reading.threads = m_config.threads;
        reading.scalars = std::any_of(m_config.systems.begin(), m_config.systems.end(), [](System system) {
            return inputOf(system) == ClassifierInput::Scalars;
        });
        m_data = readData(m_options.data, m_options.source, reading, m_interrupt);
        if (m_options.resume)
            resume();
        ComparisonPrinter printer(m_interrupt, m_rows, [this] { keep(); });
        runComparison(m_data, m_config, m_rows, printer, m_interrupt.token());
        report();
    }

private:
    void resume()
    {
        resumeComparison(m_state, m_data, m_config, m_rows);
        std::cerr << m_state.string() << ": goes on behind " << partsDone(m_rows) << " of "
                  << 2 * m_rows.size() << " parts\n";
    }

    [[nodiscard]] std::string table() const
    {
        return comparisonTable(m_data, m_config, m_rows, {commandLine(), today()});
    }

    void keep() const
    {
        if (m_options.out.empty())
            return;
        saveComparison(m_state, m_data, m_config, m_rows);
        writeFile(m_options.out, table());
    }

    void report() const
    {
        if (m_options.json)
            printJson();
        else
            std::cout << table();
        std::cout.flush();
        const auto all = 2 * m_rows.size();
        const auto done = static_cast<std::size_t>(partsDone(m_rows));
        if (done < all) {
            std::cerr << "\nstopped; " << done << " of " << all << " parts are done"
                      << (m_options.out.empty() ? "; with --out they would be kept\n"
                              : done > 0        ? " and kept; --resume goes on\n"
                                                : "\n");
            throw Error(ErrorCode::Cancelled);
        }
        if (!m_options.out.empty()) {
            std::filesystem::remove(m_state);
            std::cerr << m_options.out.string() << ": written\n";
        }
    }

    void printJson() const
    {
        for (const auto& row : m_rows)
            if (row.scores)
                std::cout << jsonLine(row, m_config).dump() << '\n';
    }

    [[nodiscard]] std::string commandLine() const
    {
        std::string command = "tonada-cli compare " + m_options.data.string();
        if (!m_options.source.audioDir.empty())
            command += " --audio-dir " + m_options.source.audioDir.string();
        if (!m_options.source.accents.empty())
            command += " --accents " + m_options.source.accents.string();
        std::string systems;
        for (const auto& name : m_options.systems)
            systems += (systems.empty() ? "" : ",") + name;
        if (!systems.empty())
            command += " --systems " + systems;
        if (m_options.quick)
            command += " --quick";
        command += " --folds " + std::to_string(m_config.folds) + " --seed " + std::to_string(m_config.seed);
        if (!m_options.out.empty())
            command += " --out " + m_options.out.string();
        return command;
    }

    const Options& m_options;
    ComparisonConfig m_config;
    std::vector<ComparisonRow> m_rows;
    std::filesystem::path m_state;
    InterruptRequest m_interrupt;
    Dataset m_data;
};

} // namespace

void addCompare(CLI::App& app)
{
    auto* const command = app.add_subcommand(
        "compare", "Trains and tests all systems by clip and by speaker, with true and with shuffled labels");
    const auto options = std::make_shared<Options>();
    command->add_option("DATA", options->data, "Labelled recordings: a folder or CSV, as for train")
        ->required();
    addDataOptions(*command, options->source);
    auto* const out = command->add_option("--out", options->out, "Writes the table to this file (Markdown)");
    command->add_option("--systems", options->systems, "Only these, with commas between them")
        ->delimiter(',');
    command->add_option("--folds", options->folds,
                        "Each clip is tested once, by a system trained without one Nth of the speakers (or "
                        "clips); default 5, with --quick 3");
    command->add_option("--seed", options->seed, "Same seed, same scores, for any number of threads")
        ->capture_default_str();
    command->add_flag("--quick", options->quick, "A tenth of the epochs: a first look, not a result");
    command->add_option("--threads", options->threads, "Default: all processors");
    command->add_flag("--resume", options->resume, "Goes on where a run that was stopped has ended")
        ->needs(out);
    command->add_flag("--json", options->json, "One JSON object per line: a system by a split");
    command->callback([options] { CompareCommand(*options).run(); });
}

} // namespace tonada::cli
