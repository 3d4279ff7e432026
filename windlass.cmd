@echo off
rem Starts Windlass from its sources: finds a JDK 25 or newer, builds on first use and again when
rem sources changed, and runs. Arguments go to the program unchanged: see windlass --help.
rem
rem WINDLASS_JAVA_HOME  the JDK to use, before any other
rem WINDLASS_NO_BUILD   set to 1 to run what was built last, however old it is
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "RUN=%ROOT%target\windlass"
set "JDK="

if defined WINDLASS_JAVA_HOME call :consider "%WINDLASS_JAVA_HOME%"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do for %%d in ("%%~dpj..") do call :consider "%%~fd"
for /d %%d in (
  "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*"
  "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*"
  "%ProgramFiles%\OpenJDK\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
  "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*" "%USERPROFILE%\.m2\jdks\*"
  "%USERPROFILE%\.gradle\jdks\*" "%USERPROFILE%\.jbang\cache\jdks\*"
  "%USERPROFILE%\scoop\apps\*jdk*"
) do call :consider "%%~fd"
if not defined JDK (
  echo windlass: no JDK 25 or newer was found.>&2
  echo   Looked at WINDLASS_JAVA_HOME, JAVA_HOME, the java on the PATH, the folders below>&2
  echo   "%ProgramFiles%" where JDKs are installed, and .jdks, .sdkman, .m2, .gradle and .jbang in>&2
  echo   your home. Install one, for instance Eclipse Temurin 25 from https://adoptium.net, and>&2
  echo   start again; if it lies elsewhere, set WINDLASS_JAVA_HOME to its folder.>&2
  exit /b 1
)

if not exist "%RUN%\lib\windlass.jar" goto build
if "%WINDLASS_NO_BUILD%"=="1" goto run
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$r = $env:ROOT; $t = (Get-Item ($env:RUN + '\started')).LastWriteTimeUtc;" ^
  "$p = 'pom.xml','compose-model\pom.xml','engine-bridge\pom.xml','app\pom.xml','compose-model\src\main','engine-bridge\src\main','app\src\main','assets\icons';" ^
  "$n = $p | ForEach-Object { Get-Item ($r + $_) -ErrorAction SilentlyContinue; Get-ChildItem ($r + $_) -Recurse -ErrorAction SilentlyContinue } | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1;" ^
  "if ($n) { exit 1 } else { exit 0 }"
if not errorlevel 1 goto run

:build
echo windlass: sources are new or changed: building with %JDK%>&2
if not exist "%RUN%" mkdir "%RUN%"
type nul >"%RUN%\started.new"
if exist "%ROOT%app\target\start\lib" rmdir /s /q "%ROOT%app\target\start\lib"
pushd "%ROOT%"
set "CALLERS_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%JDK%"
call mvnw.cmd -B -ntp -Pstart -pl app -am package >"%RUN%\build.log" 2>&1
set "BUILT=%ERRORLEVEL%"
set "JAVA_HOME=%CALLERS_JAVA_HOME%"
popd
if not "%BUILT%"=="0" (
  findstr /b /c:"[ERROR]" "%RUN%\build.log" >&2
  echo windlass: the build failed; all of its output is in %RUN%\build.log>&2
  exit /b 1
)
if exist "%RUN%\lib" rmdir /s /q "%RUN%\lib" 2>nul
if exist "%RUN%\lib" (
  echo windlass: another Windlass is running from the old build: close it and start again>&2
  exit /b 1
)
xcopy /q /i /y "%ROOT%app\target\start\lib" "%RUN%\lib" >nul
copy /y "%ROOT%app\target\start\windlass.jar" "%RUN%\lib" >nul
move /y "%RUN%\started.new" "%RUN%\started" >nul

:run
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -XX:+UseSerialGC "-Djava.util.logging.config.file=%ROOT%assets\logging.properties" ^
  -cp "%RUN%\lib\*" io.windlass.app.Launcher %*
exit /b %ERRORLEVEL%

rem Takes the JDK in %1 when it is the first one that is new enough.
:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  for /f "tokens=1 delims=.-+" %%m in (%%v) do if %%m GEQ 25 set "JDK=%~1"
)
exit /b 0
