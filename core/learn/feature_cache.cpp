// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/feature_cache.h"

#include "core/util/error.h"
#include "core/util/file_io.h"

#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>

namespace tonada {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kMagic = "tonada clips 2\n";

template <typename T>
void append(std::string& bytes, const T& value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
void take(std::string_view& bytes, T& value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
}

std::size_t mfccBytes(Eigen::Index rows, Eigen::Index columns)
{
    return static_cast<std::size_t>(rows * columns) * sizeof(float);
}

std::size_t clipBytes(Eigen::Index rows, Eigen::Index columns)
{
    return sizeof ClipContent::audioHash + sizeof(std::uint8_t) + sizeof(ScalarMeans) + sizeof(ClipSound)
        + mfccBytes(rows, columns);
}

} // namespace

FeatureCache::FeatureCache(fs::path folder, const MfccConfig& features, bool scalars)
    : m_folder(std::move(folder))
    , m_definition(
          nlohmann::json{{"features", features}, {"scalars", scalars}, {"version", TONADA_VERSION}}.dump())
    , m_rows(features.nMfcc)
    , m_columns(features.windowFrames())
{ }

ContentHash FeatureCache::keyOf(const fs::path& recording) const
{
    return contentHash(m_definition + contentHashOf(recording).text());
}

fs::path FeatureCache::entryPath(const ContentHash& key) const
{
    const auto name = key.text();
    return m_folder / name.substr(0, 2) / (name + ".clips");
}

// An entry: kMagic, the key, the number of clips, the clips, and the hash of all that.
void FeatureCache::keep(const ContentHash& key, const std::vector<ClipContent>& clips) const
{
    std::string bytes(kMagic);
    append(bytes, key);
    append(bytes, static_cast<std::uint64_t>(clips.size()));
    for (const auto& clip : clips) {
        append(bytes, clip.audioHash);
        append(bytes, static_cast<std::uint8_t>(clip.silent));
        append(bytes, clip.scalars);
        append(bytes, clip.sound);
        bytes.append(reinterpret_cast<const char*>(clip.mfcc.data()), mfccBytes(m_rows, m_columns));
    }
    append(bytes, contentHash(bytes));
    writeCacheFile(entryPath(key), bytes);
}

std::optional<std::vector<ClipContent>> FeatureCache::find(const ContentHash& key) const
{
    std::error_code ignored;
    const auto path = entryPath(key);
    if (!fs::is_regular_file(path, ignored))
        return std::nullopt;
    std::string content;
    try {
        content = readFile(path);
    } catch (const Error&) {
        return std::nullopt;
    }
    std::string_view bytes(content);
    const auto header = kMagic.size() + sizeof key + sizeof(std::uint64_t);
    if (bytes.size() < header + sizeof(ContentHash) || bytes.substr(0, kMagic.size()) != kMagic)
        return std::nullopt;
    ContentHash checksum;
    auto end = bytes.substr(bytes.size() - sizeof checksum);
    take(end, checksum);
    bytes.remove_suffix(sizeof checksum);
    if (contentHash(bytes) != checksum)
        return std::nullopt;
    bytes.remove_prefix(kMagic.size());
    ContentHash found;
    take(bytes, found);
    std::uint64_t count = 0;
    take(bytes, count);
    const auto size = clipBytes(m_rows, m_columns);
    if (found != key || bytes.size() % size != 0 || bytes.size() / size != count)
        return std::nullopt;

    std::vector<ClipContent> clips(count);
    for (auto& clip : clips) {
        std::uint8_t silent = 0;
        take(bytes, clip.audioHash);
        take(bytes, silent);
        take(bytes, clip.scalars);
        take(bytes, clip.sound);
        clip.silent = silent != 0;
        clip.mfcc.resize(m_rows, m_columns);
        std::memcpy(clip.mfcc.data(), bytes.data(), mfccBytes(m_rows, m_columns));
        bytes.remove_prefix(mfccBytes(m_rows, m_columns));
    }
    return clips;
}

fs::path userCacheFolder()
{
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path(value == nullptr ? "" : value);
    };
    if (const auto cache = variable("XDG_CACHE_HOME"); cache.is_absolute()) // as the specification demands
        return cache / "tonada";
    const auto home = variable("HOME");
    return home.empty() ? fs::path() : home / ".cache" / "tonada";
}

} // namespace tonada
