@echo off
rem Runs the aivss command on Windows. Builds it first if it is missing; "mvn package" builds it again.
rem AIVSS_CLASSPATH may name jars with taxonomies, separated by semicolons.
setlocal

set "root=%~dp0"
set "jar=%root%aivss-cli\target\aivss.jar"

rem No parentheses: a path such as "C:\Program Files (x86)" would end them.
if not defined JAVA_HOME goto search
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto build
echo aivss: JAVA_HOME must have bin\java.exe but was "%JAVA_HOME%">&2
exit /b 2

:search
for %%f in (java.exe) do set "java=%%~$PATH:f"
if defined java goto build
echo aivss: java (17 or newer) must be on the PATH or in JAVA_HOME>&2
exit /b 2

:build
if exist "%jar%" goto run
for %%f in (mvn.cmd) do set "mvn=%%~$PATH:f"
if defined mvn goto maven
echo aivss: mvn (Maven 3.8 or newer) must be on the PATH to build the command>&2
exit /b 2

:maven
echo aivss: building the command>&2
rem Without tests, documentation and checks. On stderr, because stdout is for answers.
call "%mvn%" -q -B -f "%root%pom.xml" -pl aivss-cli -am package -Dunchecked -Denforcer.skip -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true -Dspotless.check.skip=true -Dmdep.analyze.skip=true >&2 <nul
if exist "%jar%" goto run
echo aivss: the build failed>&2
exit /b 2

:run
set "classpath=%jar%"
if defined AIVSS_CLASSPATH set "classpath=%jar%;%AIVSS_CLASSPATH%"
rem Answers are UTF-8. Afterwards the console is as it was.
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%java%" -XX:TieredStopAtLevel=1 -cp "%classpath%" io.github.aivss.cli.Aivss %*
set "code=%errorlevel%"
chcp %page% >nul
exit /b %code%
