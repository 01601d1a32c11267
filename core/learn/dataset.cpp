// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/dataset.h"

#include "core/learn/clip_audio.h"
#include "core/learn/feature_cache.h"
#include "core/util/error.h"
#include "core/util/parallel.h"

#include <algorithm>
#include <iomanip>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <unordered_map>

namespace tonada {
namespace {

/** What one recording gives. */
struct ReadRecording
{
    std::vector<ClipContent> clips;
    std::string failure;
    bool fromCache = false;
    std::string cacheFailure;
};

/** One thread's. */
class RecordingReader
{
public:
    RecordingReader(const ReadOptions& options, const FeatureCache* cache)
        : m_clips(options.features, options.scalars)
        , m_cache(cache)
        , m_stop(options.stop)
    { }

    ReadRecording read(const std::filesystem::path& path)
    {
        ReadRecording out;
        try {
            if (m_cache == nullptr)
                out.clips = m_clips.read(path, m_stop);
            else
                readThroughCache(path, out);
        } catch (const Error& e) {
            if (e.code() == ErrorCode::Cancelled)
                throw;
            out.failure = e.what();
        }
        return out;
    }

private:
    void readThroughCache(const std::filesystem::path& path, ReadRecording& out)
    {
        const auto key = m_cache->keyOf(path);
        if (auto found = m_cache->find(key)) {
            out.clips = std::move(*found);
            out.fromCache = true;
            return;
        }
        out.clips = m_clips.read(path, m_stop);
        try {
            m_cache->keep(key, out.clips);
        } catch (const Error& e) {
            out.cacheFailure = e.what();
        }
    }

    ClipReader m_clips;
    const FeatureCache* m_cache;
    std::stop_token m_stop;
};

std::vector<ReadRecording> readAll(const DataListing& listing, const ReadOptions& options)
{
    std::optional<FeatureCache> cache;
    if (!options.cacheFolder.empty())
        cache.emplace(options.cacheFolder, options.features, options.scalars);
    std::vector<std::unique_ptr<RecordingReader>> readers;
    for (int worker = 0; worker < std::max(1, options.threads); ++worker)
        readers.push_back(std::make_unique<RecordingReader>(options, cache ? &*cache : nullptr));
    std::vector<ReadRecording> read(listing.recordings.size());
    parallelFor(read.size(), options.threads, [&](std::size_t i, int worker) {
        if (options.stop.stop_requested())
            throw Error(ErrorCode::Cancelled);
        read[i] = readers[static_cast<std::size_t>(worker)]->read(listing.recordings[i].path);
        // Indices are handed out in order, so the newest one tells how far all workers are.
        if (worker == 0 && options.onProgress)
            options.onProgress(i + 1, read.size());
    });
    if (options.onProgress)
        options.onProgress(read.size(), read.size());
    return read;
}

/** Puts clips together in the listing's order and finds copies among them. */
class Assembly
{
public:
    Assembly(const DataListing& listing, const ReadOptions& options)
        : m_listing(listing)
        , m_keepAll(options.keepAll)
    {
        m_data.source = listing.source;
        m_data.labels = listing.labels;
        m_data.features = options.features;
        m_data.synthetic = listing.synthetic;
    }

    void add(std::size_t index, ReadRecording& read)
    {
        const auto& listed = m_listing.recordings[index];
        m_data.recordings.push_back(listed.path);
        m_data.fromCache += read.fromCache ? 1 : 0;
        if (m_data.cacheFailure.empty())
            m_data.cacheFailure = read.cacheFailure;
        if (!read.failure.empty())
            m_data.skipped.push_back({listed.path, read.failure});
        else if (read.clips.empty())
            ++m_data.shortRecordings;
        for (std::size_t number = 0; number < read.clips.size(); ++number) {
            Clip clip{std::move(read.clips[number])};
            m_data.silentClips += clip.silent ? 1 : 0;
            if (clip.silent && !m_keepAll)
                continue;
            clip.recording = static_cast<int>(index);
            clip.number = static_cast<int>(number);
            clip.label = listed.label;
            clip.part = listed.part;
            if (isCopy(clip) && !m_keepAll)
                continue;
            clip.speaker = speakerIndex(listed.speaker);
            m_data.clips.push_back(std::move(clip));
        }
    }

    Dataset finish()
    {
        for (const auto& [pair, duplicate] : m_copies)
            m_data.duplicates.push_back(duplicate);
        return std::move(m_data);
    }

private:
    int speakerIndex(const std::string& name)
    {
        const auto [at, isNew] = m_speakers.try_emplace(name, static_cast<int>(m_data.speakers.size()));
        if (isNew)
            m_data.speakers.push_back(name);
        return at->second;
    }

    bool isCopy(const Clip& clip)
    {
        const auto [first, isNew] = m_firstWith.try_emplace(clip.audioHash, clip.recording);
        if (isNew)
            return false;
        const auto& original = m_listing.recordings[static_cast<std::size_t>(first->second)];
        const auto& copy = m_listing.recordings[static_cast<std::size_t>(clip.recording)];
        auto& noted = m_copies[{first->second, clip.recording}];
        noted = {original.path, copy.path, noted.clips + 1, original.label != copy.label};
        return true;
    }

    const DataListing& m_listing;
    const bool m_keepAll;
    Dataset m_data;
    std::unordered_map<std::string, int> m_speakers;
    std::unordered_map<std::uint64_t, int> m_firstWith; // recording by audio hash
    std::map<std::pair<int, int>, Duplicate> m_copies; // by {original, copy}
};

void requireBothClasses(const Dataset& data)
{
    const auto counts = data.clipCounts();
    if (data.clips.empty()) {
        const auto first
            = data.skipped.empty() ? std::string() : ", the first: " + data.skipped.front().reason;
        throw Error(ErrorCode::DataEmpty,
                    {data.source.string(),
                     "recordings of at least 2 s (" + std::to_string(data.shortRecordings) + " are shorter, "
                         + std::to_string(data.silentClips) + " clips are silent, "
                         + std::to_string(data.skipped.size()) + " files cannot be read" + first + ")"});
    }
    for (std::size_t label = 0; label < 2; ++label)
        if (counts[label] == 0)
            throw Error(ErrorCode::DataOneClass, {data.source.string(), data.labels[1 - label]});
}

} // namespace

std::array<int, 2> Dataset::clipCounts() const
{
    std::array<int, 2> counts{};
    for (const auto& clip : clips)
        ++counts[static_cast<std::size_t>(clip.label)];
    return counts;
}

std::string Dataset::fingerprint() const
{
    std::vector<std::pair<std::uint64_t, int>> content;
    content.reserve(clips.size());
    for (const auto& clip : clips)
        content.emplace_back(clip.audioHash, clip.label);
    std::sort(content.begin(), content.end());
    WordHash hash;
    for (const auto& [audio, label] : content) {
        hash.add(static_cast<std::uint32_t>(audio));
        hash.add(static_cast<std::uint32_t>(audio >> 32U));
        hash.add(static_cast<std::uint32_t>(label));
    }
    std::ostringstream text;
    text << std::hex << std::setfill('0') << std::setw(16) << hash.value();
    return text.str();
}

Dataset readDataset(const DataListing& listing, const ReadOptions& options)
{
    auto read = readAll(listing, options);
    Assembly assembly(listing, options);
    for (std::size_t i = 0; i < read.size(); ++i)
        assembly.add(i, read[i]);
    auto data = assembly.finish();
    requireBothClasses(data);
    return data;
}

} // namespace tonada
