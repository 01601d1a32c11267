// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/session_file.h"

#include "core/util/error.h"
#include "core/util/file_io.h"

#include <cmath>

namespace tonada {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "tonada session";

[[noreturn]] void refuse(const fs::path& path, const std::string& reason, const std::string& expected)
{
    throw Error(ErrorCode::FileUnusable, {path.string(), reason, expected});
}

/** A place in the file, for what it holds and for errors that name it. */
class Place
{
public:
    Place(const fs::path& file, const Json& json, std::string name)
        : m_file(file)
        , m_json(json)
        , m_name(std::move(name))
    { }

    [[nodiscard]] bool has(const char* key) const { return object().contains(key); }
    [[nodiscard]] Place at(const char* key) const
    {
        if (!has(key))
            refuse(m_file, m_name + key + " is missing", "a session file");
        return {m_file, m_json.at(key), m_name + key};
    }
    [[nodiscard]] std::vector<Place> list() const
    {
        if (!m_json.is_array())
            wrong("a list");
        std::vector<Place> out;
        for (std::size_t i = 0; i < m_json.size(); ++i)
            out.emplace_back(m_file, m_json[i], m_name + "[" + std::to_string(i) + "]");
        return out;
    }
    [[nodiscard]] std::string text() const
    {
        if (!m_json.is_string())
            wrong("a text");
        return m_json.get<std::string>();
    }
    [[nodiscard]] double seconds() const
    {
        if (!m_json.is_number() || !std::isfinite(m_json.get<double>()) || m_json.get<double>() < 0)
            wrong("a number of seconds");
        return m_json.get<double>();
    }
    [[nodiscard]] std::size_t index() const
    {
        if (!m_json.is_number_unsigned())
            wrong("a number from 0");
        return m_json.get<std::size_t>();
    }
    [[nodiscard]] const Json& object() const
    {
        if (!m_json.is_object())
            wrong("an object");
        return m_json;
    }
    [[nodiscard]] Place inside() const { return {m_file, m_json, m_name + "."}; }
    [[noreturn]] void wrong(const std::string& expected) const
    {
        const auto place = m_name.empty() ? std::string("the file") : m_name;
        refuse(m_file, place + " is " + std::string(m_json.type_name()), expected);
    }

private:
    const fs::path& m_file;
    const Json& m_json;
    std::string m_name;
};

Interval readInterval(const Place& place)
{
    Interval interval{place.at("begin").seconds(), place.at("end").seconds(), place.at("text").text()};
    if (interval.end < interval.begin)
        place.at("end").wrong("an end that is not before its begin");
    return interval;
}

Session::Recording readRecording(const Place& place, const fs::path& folder)
{
    Session::Recording out;
    out.path = (folder / fs::u8path(place.at("path").text())).lexically_normal();
    if (!place.has("tiers"))
        return out;
    for (const auto& tier : place.at("tiers").list()) {
        out.tiers.push_back({tier.inside().at("name").text(), {}});
        for (const auto& interval : tier.inside().at("intervals").list())
            out.tiers.back().intervals.push_back(readInterval(interval.inside()));
    }
    return out;
}

Json parsed(const fs::path& path)
{
    try {
        return Json::parse(readFile(path));
    } catch (const nlohmann::json::exception& e) {
        const std::string reason = e.what();
        refuse(path, "it is damaged:" + reason.substr(reason.find(']') + 1), "a session file");
    }
}

/** Relative where it lies in the folder or below it. */
std::string pathText(const fs::path& recording, const fs::path& folder)
{
    const auto relative = recording.lexically_relative(folder);
    const bool below = !relative.empty() && *relative.begin() != "..";
    return (below ? relative : recording).generic_string();
}

} // namespace

Json tierJson(const IntervalTier& tier)
{
    auto intervals = Json::array();
    for (const auto& interval : tier.intervals)
        intervals.push_back({{"begin", interval.begin}, {"end", interval.end}, {"text", interval.text}});
    return {{"name", tier.name}, {"intervals", std::move(intervals)}};
}

Session readSession(const fs::path& path)
{
    const Json json = parsed(path);
    const Place file(path, json, {});
    if (!file.has("format") || file.at("format").text() != kFormat)
        refuse(path, "it is JSON of another kind", "a session file");
    if (const auto version = file.at("version").index(); version != kSessionVersion)
        refuse(path, "it has version " + std::to_string(version),
               "version " + std::to_string(kSessionVersion) + ", or a newer program");
    Session session;
    const auto folder = fs::absolute(path).parent_path();
    for (const auto& recording : file.at("recordings").list())
        session.recordings.push_back(readRecording(recording.inside(), folder));
    if (file.has("shown"))
        session.shown = file.at("shown").index();
    if (session.shown && *session.shown >= session.recordings.size())
        refuse(path, "shown is " + std::to_string(*session.shown),
               "the number of a recording of the session");
    if (file.has("view")) {
        session.begin = file.at("view").inside().at("begin").seconds();
        session.end = file.at("view").inside().at("end").seconds();
    }
    if (file.has("rows"))
        session.rows = file.at("rows").object();
    if (file.has("spectrogram"))
        session.spectrogram = file.at("spectrogram").object();
    if (file.has("model"))
        session.model = file.at("model").text();
    return session;
}

std::string sessionText(const Session& session, const fs::path& folder)
{
    auto recordings = Json::array();
    for (const auto& recording : session.recordings) {
        auto tiers = Json::array();
        for (const auto& tier : recording.tiers)
            tiers.push_back(tierJson(tier));
        recordings.push_back({{"path", pathText(recording.path, folder)}, {"tiers", std::move(tiers)}});
    }
    Json json{{"format", kFormat}, {"version", kSessionVersion}, {"recordings", std::move(recordings)}};
    if (session.shown)
        json["shown"] = *session.shown;
    json["view"] = {{"begin", session.begin}, {"end", session.end}};
    json["rows"] = session.rows;
    json["spectrogram"] = session.spectrogram;
    json["model"] = session.model;
    try {
        return json.dump(1) + '\n';
    } catch (const nlohmann::json::exception& e) {
        throw Error(ErrorCode::InvalidArgument, {"session", e.what(), "names and notes in UTF-8"});
    }
}

void writeSession(const fs::path& path, const Session& session)
{
    writeFile(path, sessionText(session, fs::absolute(path).parent_path()));
}

} // namespace tonada
